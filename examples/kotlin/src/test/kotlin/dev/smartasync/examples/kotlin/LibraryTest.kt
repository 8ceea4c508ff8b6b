package dev.smartasync.examples.kotlin

import java.util.concurrent.CompletableFuture
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit.SECONDS
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.future.await
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

class LibraryTest {
  @Test
  fun `a coroutine awaits a blocking body`() {
    val library = LibraryAsync.of(Library { "Volume $it" })

    val found = runBlocking(Dispatchers.Default) { titles(library, 1..3) }

    assertThat(found).containsExactly("Volume 1", "Volume 2", "Volume 3")
  }

  @Test
  fun `a body runs on none of the dispatcher's threads`() {
    val library = LibraryAsync.of(Library { Thread.currentThread().toString() })

    val thread = runBlocking { withContext(Dispatchers.Default) { library.title(1).await() } }

    assertThat(thread).doesNotContain("DefaultDispatcher-worker").contains("VirtualThread")
  }

  @Test
  fun `cancelling the coroutine interrupts the body`() {
    val started = CountDownLatch(1)
    val interrupted = CompletableFuture<Boolean>()
    val library =
      LibraryAsync.of(
        Library {
          started.countDown()
          try {
            CountDownLatch(1).await()
            "never"
          } catch (e: InterruptedException) {
            interrupted.complete(true)
            throw e
          }
        }
      )

    runBlocking(Dispatchers.Default) {
      val waiting = launch { library.title(1).await() }
      assertThat(started.await(30, SECONDS)).isTrue()
      waiting.cancelAndJoin()
    }

    assertThat(interrupted.get(30, SECONDS)).isTrue()
  }

  @Test
  fun `a blocking caller waits for what a coroutine yields`() {
    val library = Library { "Volume $it" }
    library.title(1)

    assertThat(LibrarySync.of(library).count()).isEqualTo(1)
  }
}
