package dev.smartasync.examples.kotlin

import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.future.await
import kotlinx.coroutines.runBlocking

// tag::coroutine[]
/** Awaits blocking lookups from coroutines: none of them holds a thread of the dispatcher. */
suspend fun titles(library: LibraryAsync, numbers: Iterable<Int>): List<String> =
  coroutineScope {
    numbers.map { async { library.title(it).await() } }.awaitAll()
  }
// end::coroutine[]

fun main() {
  val library = Library { number ->
    Thread.sleep(100)
    "Volume $number"
  }
  runBlocking { println(titles(LibraryAsync.of(library), 1..5)) }
  println("${LibrarySync.of(library).count()} titles were looked up.")
}
