package dev.reeve.server.http;

import tools.jackson.databind.node.JsonNodeFactory;

/** The body of every answer that is an error, except those of cmdlets, which have their own. */
final class ErrorBody {

    private ErrorBody() {}

    static String of(String code, String message) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putObject("error").put("code", code).put("message", message);
        return body.toString();
    }

    static String of(Refusal refusal) {
        return of(refusal.code(), refusal.sentence());
    }
}
