package bad;

import dev.smartasync.SmartAsync;
import java.net.http.HttpClient;

@SmartAsync(
    of = HttpClient.class,
    nonBlocking = {"version", "sendAsync", "nothing"})
interface UnknownNonBlocking {}

//! 8: sendAsync returns an asynchronous type; nonBlocking is for methods that return a plain value at once, an asynchronous method returns at once anyway; remove the name
//! 8: no type in of has a public method nothing; nonBlocking names methods of those types; correct or remove the name
