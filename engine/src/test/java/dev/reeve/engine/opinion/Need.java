package dev.reeve.engine.opinion;

import dev.reeve.engine.decision.Access;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.opinion.PlainScopes.State;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Recipient;
import java.util.ArrayList;
import java.util.List;

/** Something written that a claim must cover. */
sealed interface Need {

    /** The touch point whose failure is reported. */
    TouchPoint first();

    /** Whether the claim covers it in that state, exclusive scopes aside. */
    boolean isCovered(PlainScopes scopes, Claim claim, State at);

    /** Whether exclusive scopes let the claim count in that state. */
    boolean passesExclusives(PlainScopes scopes, Claim claim, State at);

    /** The touch points it is about. */
    List<TouchPoint> all();

    /** One touched object. */
    record One(TouchPoint first) implements Need {
        @Override
        public boolean isCovered(PlainScopes scopes, Claim claim, State at) {
            return scopes.covers(claim, first, at);
        }

        @Override
        public boolean passesExclusives(PlainScopes scopes, Claim claim, State at) {
            return scopes.passesExclusives(claim, first, at);
        }

        @Override
        public List<TouchPoint> all() {
            return List.of(first);
        }
    }

    /** A server or a database, where one suffices [CFG-5]. */
    record Either(List<TouchPoint> all) implements Need {
        @Override
        public TouchPoint first() {
            return all.stream()
                    .filter(side -> ((TouchPoint.ObjectAccess) side).object() instanceof MailboxDatabase)
                    .findFirst()
                    .orElse(all.getFirst());
        }

        @Override
        public boolean isCovered(PlainScopes scopes, Claim claim, State at) {
            return all.stream().anyMatch(side -> scopes.covers(claim, side, at));
        }

        /** [EXCL-10]: every protected side must be satisfied. */
        @Override
        public boolean passesExclusives(PlainScopes scopes, Claim claim, State at) {
            return all.stream()
                    .filter(side -> PlainScopes.state(side, at)
                            .filter(scopes::isProtected)
                            .isPresent())
                    .allMatch(side -> scopes.covers(claim, side, at) && scopes.passesExclusives(claim, side, at));
        }
    }

    /** The refusal where nothing covers it. */
    default ErrorCode code() {
        if (first() instanceof TouchPoint.ObjectAccess access) {
            return switch (access.object()) {
                case ExchangeServer _ -> ErrorCode.OutOfServerScope;
                case MailboxDatabase _ -> ErrorCode.OutOfDatabaseScope;
                default -> ErrorCode.OutOfWriteScope;
            };
        }
        return ErrorCode.OutOfWriteScope;
    }

    /**
     * Needs that one claim must cover.
     *
     * @param joint whether they are a creation or of several dimensions [PAIR-3]
     */
    record Target(List<Need> needs, boolean joint) {}

    /** What a request writes, grouped by what one assignment must cover together. */
    static List<Target> targets(Request request) {
        List<TouchPoint> written = request.touchPoints().stream()
                .filter(touch -> switch (touch) {
                    case TouchPoint.ObjectAccess access -> access.access() != Access.READ;
                    case TouchPoint.OrganizationConfigAccess(Access access) -> access != Access.READ;
                    case TouchPoint.RoleDelegation _, TouchPoint.GroupManagement _ -> false;
                })
                .toList();
        boolean creates = written.stream().anyMatch(Need::isCreation);
        long dimensions = written.stream().map(Need::dimension).distinct().count();
        return switch (request.requirement()) {
            case EACH ->
                (creates || dimensions > 1) // [PAIR-3] [CFG-7]
                        ? List.of(
                                new Target(written.stream().<Need>map(One::new).toList(), true))
                        : oneByOne(written);
            case SERVER_AND_DATABASE -> oneByOne(written); // [CFG-5]: possibly from two assignments
            case SERVER_OR_DATABASE -> {
                List<Need> needs = new ArrayList<>();
                written.stream()
                        .filter(touch -> !isServerOrDatabase(touch))
                        .forEach(touch -> needs.add(new One(touch)));
                boolean joint = creates || !needs.isEmpty();
                List<TouchPoint> sides =
                        written.stream().filter(Need::isServerOrDatabase).toList();
                if (!sides.isEmpty()) {
                    needs.add(new Either(sides));
                }
                yield needs.isEmpty() ? List.of() : List.of(new Target(needs, joint));
            }
        };
    }

    /** [PAIR-2]: object by object. */
    private static List<Target> oneByOne(List<TouchPoint> written) {
        return written.stream()
                .map(touch -> new Target(List.of(new One(touch)), false))
                .toList();
    }

    private static boolean isServerOrDatabase(TouchPoint touch) {
        return touch instanceof TouchPoint.ObjectAccess access
                && (access.object() instanceof ExchangeServer || access.object() instanceof MailboxDatabase);
    }

    private static boolean isCreation(TouchPoint touch) {
        return switch (touch) {
            case TouchPoint.ObjectAccess access -> access.access() == Access.CREATE;
            case TouchPoint.OrganizationConfigAccess(Access access) -> access == Access.CREATE;
            case TouchPoint.RoleDelegation _, TouchPoint.GroupManagement _ -> false;
        };
    }

    private static String dimension(TouchPoint touch) {
        if (touch instanceof TouchPoint.ObjectAccess access) {
            return switch (access.object()) {
                case Recipient _ -> "recipient";
                case ExchangeServer _ -> "server";
                case MailboxDatabase _ -> "database";
                default -> "organization";
            };
        }
        return "organization";
    }
}
