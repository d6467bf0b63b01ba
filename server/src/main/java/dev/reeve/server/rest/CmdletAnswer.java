package dev.reeve.server.rest;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a call is answered, alone or in a batch.
 *
 * @param outcome the code of the error; empty where there is none
 */
public record CmdletAnswer(int status, Map<String, String> headers, ObjectNode body, String outcome) {}
