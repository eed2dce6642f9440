// Only imports: WebKit evaluates a worker's entry twice where a lazily loaded part of it imports something back from it.
import './frames-main';
