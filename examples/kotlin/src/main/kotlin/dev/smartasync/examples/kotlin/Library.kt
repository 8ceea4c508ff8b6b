package dev.smartasync.examples.kotlin

import dev.smartasync.SmartAsync
import java.util.concurrent.CompletionStage
import java.util.concurrent.ConcurrentHashMap
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.future.future

/** A library's catalogue. Its facades are written by kapt, from either colour. */
@SmartAsync
class Library(private val archive: Archive) {
  private val shelf = ConcurrentHashMap<Int, String>()

  /** Looks a title up in the archive: blocking. */
  fun title(number: Int): String = shelf.computeIfAbsent(number) { archive.search(it) }

  /** Counts the titles on the shelf: asynchronous. */
  fun count(): CompletionStage<Int> =
    CoroutineScope(Dispatchers.Default).future { shelf.size }
}

/** A slow place. */
fun interface Archive {
  fun search(number: Int): String
}
