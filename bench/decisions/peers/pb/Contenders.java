package pb;

/** The peers by name. */
final class Contenders {

    private Contenders() {}

    static Peer named(String name) {
        return switch (name) {
            case "naive" -> new Peers.Naive();
            case "shiro" -> new Peers.Shiro();
            case "casbin" -> new Peers.Casbin(false, 1);
            case "casbin-eval" -> new Peers.Casbin(true, 1);
            case "cedar" -> new Peers.Cedar(true);
            case "cedar-sliced" -> new Peers.Cedar(true, true);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
