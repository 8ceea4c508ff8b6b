package dev.smartasync.examples.sitecheck.cli;

import dev.smartasync.examples.sitecheck.model.UnusableTargetException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line why a command failed, instead of showing a stack trace. */
public final class FailureMessage implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    if (failure instanceof UnusableTargetException) {
      command.getErr().println(failure.getMessage());
      return ExitStatus.WRONG_USE.code();
    }
    if (failure instanceof InterruptedException) {
      command.getErr().println("The check was interrupted.");
      return ExitStatus.INTERRUPTED.code();
    }
    command.getErr().println("The check could not be done: " + failure);
    return ExitStatus.FAILED.code();
  }
}
