package bad;

import dev.smartasync.Facade;
import dev.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

@SmartAsync
public interface TwinsDisagree {
  @SmartAsync(facades = Facade.ASYNC)
  String send(String letter);

  @SmartAsync(facades = Facade.SYNC)
  CompletableFuture<String> sendAsync(String letter);
}

//! 9: TwinsDisagree.send(String) leaves SYNC out of facades, but its twin sendAsync asks for it; a facade that one of two twins asks for calls the one of its own colour; add SYNC here, or leave it out of both
//! 12: TwinsDisagree.sendAsync(String) leaves ASYNC out of facades, but its twin send asks for it; a facade that one of two twins asks for calls the one of its own colour; add ASYNC here, or leave it out of both
