package dev.smartasync.frameworks.versions;

import static dev.smartasync.frameworks.evidence.Fact.WORKERS;
import static dev.smartasync.frameworks.evidence.Framework.PEKKO;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.smartasync.frameworks.evidence.Shows;
import java.util.concurrent.Executor;
import org.apache.pekko.actor.AbstractActor;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.junit.jupiter.api.AfterEach;

@Shows(framework = PEKKO, what = WORKERS)
class PekkoTest extends DispatcherContract {
  private static final Config ONE_THREAD =
      ConfigFactory.parseString(
              "pekko.actor.default-dispatcher.fork-join-executor"
                  + " { parallelism-min = 1, parallelism-max = 1 }")
          .withFallback(ConfigFactory.load());

  private final ActorSystem system = ActorSystem.create("orders", ONE_THREAD);

  @AfterEach
  void terminate() {
    var unused = system.terminate();
    Seen.soon(system.getWhenTerminated().toCompletableFuture());
  }

  @Override
  Executor dispatcher() {
    return system.dispatcher();
  }

  @Override
  Executor forBlocking() {
    return system.dispatchers().lookup("pekko.actor.default-blocking-io-dispatcher");
  }

  @Override
  Executor actor() {
    ActorRef actor = system.actorOf(Props.create(Running.class, Running::new));
    return task -> actor.tell(task, ActorRef.noSender());
  }

  private static final class Running extends AbstractActor {
    @Override
    public Receive createReceive() {
      return receiveBuilder().match(Runnable.class, Runnable::run).build();
    }
  }
}
