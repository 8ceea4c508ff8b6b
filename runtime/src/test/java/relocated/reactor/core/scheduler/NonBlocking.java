package relocated.reactor.core.scheduler;

/** What Reactor's marker is called where a build has moved Reactor. */
public interface NonBlocking {}
