package pb;

import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.CallerHandle;
import dev.reeve.engine.decision.CommandHandle;
import dev.reeve.engine.decision.CompiledOrganization;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.decision.TargetHandle;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.organization.Recipient;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/** Who can be asked the organization's questions, by their numbers. */
final class Contests {

    private Contests() {}

    /** Any of the index ({@code proto-id}, {@code proto-name}) or of the engine, made for the purpose. */
    static IntPredicate of(String contender, Org org) throws Exception {
        if (contender.startsWith("proto")) {
            Proto proto = new Proto(contender.equals("proto-name"));
            proto.load(org);
            Org.Query[] queries = org.queries;
            return i -> proto.decide(queries[i], 0);
        }
        Estate estate = new Estate(org);
        return engine(contender, org, new Authorizer(estate.catalogue()).compiled(estate.organization()));
    }

    /** Those of the engine: {@code names}, {@code handles} or {@code reasons}. */
    static IntPredicate engine(String contender, Org org, CompiledOrganization compiled) {
        Org.Query[] queries = org.queries;
        return switch (contender) {
            case "names" -> {
                @SuppressWarnings({"unchecked", "rawtypes"})
                List<String>[] parameters = new List[queries.length];
                Arrays.setAll(parameters, i -> List.of(queries[i].p));
                yield i -> compiled.allows(queries[i].u, queries[i].c, parameters[i], queries[i].r);
            }
            case "handles" -> {
                Map<Integer, CallerHandle> callersKnown = new HashMap<>();
                CallerHandle[] callers = new CallerHandle[queries.length];
                CommandHandle[] commands = new CommandHandle[queries.length];
                TargetHandle[] targets = new TargetHandle[queries.length];
                for (int i = 0; i < queries.length; i++) {
                    Org.Query query = queries[i];
                    callers[i] = callersKnown.computeIfAbsent(
                            query.user, user -> compiled.caller(Estate.recipient(user)).orElseThrow());
                    commands[i] = compiled.command(query.c, List.of(query.p));
                    targets[i] = compiled.target(Estate.recipient(query.recipient)).orElseThrow();
                }
                yield i -> compiled.allows(callers[i], commands[i], targets[i]);
            }
            default -> {
                Request[] requests = new Request[queries.length];
                for (int i = 0; i < queries.length; i++) {
                    Recipient target = compiled.organization()
                            .find(Estate.recipient(queries[i].recipient), Recipient.class)
                            .orElseThrow();
                    requests[i] = new Request(
                            new Caller(Estate.recipient(queries[i].user)),
                            queries[i].c,
                            Set.of(queries[i].p),
                            List.of(TouchPoint.ObjectAccess.action(target)),
                            ConfigRequirement.EACH);
                }
                yield i -> Reading.isGranted(compiled.decide(requests[i]));
            }
        };
    }
}
