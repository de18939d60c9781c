package org.krugozor.stack.identity;

import java.util.Iterator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings a realm in line with its file: what the file names is made or changed, what it does not name (accounts,
 * sessions, anything an administrator added) stays. Keycloak's own import skips a realm that exists, so a change of
 * the file would never arrive.
 */
public final class Reconciler {

    /** Parts of the file that have calls of their own; the rest are the realm's settings. */
    private static final List<String> PARTS = List.of("roles", "clients", "users", "defaultRole");

    private final AdminApi api;

    /** Works on the server of this administration. */
    public Reconciler(AdminApi api) {
        this.api = api;
    }

    /** Makes the realm of the file, or changes it to what the file says. Doing it twice changes nothing. */
    public void reconcile(ObjectNode wanted) {
        var realm = "/" + wanted.path("realm").asString();
        if (api.get(realm).isEmpty()) {
            api.post("", wanted);
        } else {
            var settings = wanted.deepCopy();
            settings.remove(PARTS);
            if (settings.size() > 1) {
                api.put(realm, settings);
            }
            for (var client : wanted.path("clients")) {
                reconcileClient(realm, (ObjectNode) client);
            }
            reconcileRoles(realm, wanted.path("roles"));
        }
        for (var account : wanted.path("users")) {
            grantClientRoles(realm, account);
        }
    }

    private void reconcileClient(String realm, ObjectNode wanted) {
        var existing = find(realm, wanted.path("clientId").asString());
        if (existing == null) {
            api.post(realm + "/clients", wanted);
            return;
        }
        var path = realm + "/clients/" + existing.path("id").asString();
        var changed = ((ObjectNode) existing).deepCopy();
        changed.setAll(wanted);
        changed.remove("protocolMappers");
        api.put(path, changed);
        for (var mapper : wanted.path("protocolMappers")) {
            reconcileMapper(path + "/protocol-mappers/models", existing.path("protocolMappers"), (ObjectNode) mapper);
        }
    }

    private void reconcileMapper(String path, JsonNode existing, ObjectNode wanted) {
        for (var mapper : existing) {
            if (mapper.path("name").asString().equals(wanted.path("name").asString())) {
                var changed = ((ObjectNode) mapper).deepCopy();
                changed.setAll(wanted);
                api.put(path + "/" + mapper.path("id").asString(), changed);
                return;
            }
        }
        api.post(path, wanted);
    }

    private void reconcileRoles(String realm, JsonNode wanted) {
        for (var role : wanted.path("realm")) {
            reconcileRole(realm + "/roles", (ObjectNode) role);
        }
        for (var role : wanted.path("realm")) {
            addToComposite(realm, role);
        }
        wanted.path("client").properties().forEach(entry -> {
            var path = clientPath(realm, entry.getKey()) + "/roles";
            for (var role : entry.getValue()) {
                reconcileRole(path, (ObjectNode) role);
            }
        });
    }

    private void reconcileRole(String path, ObjectNode wanted) {
        var name = wanted.path("name").asString();
        var existing = api.get(path + "/" + name);
        if (existing.isEmpty()) {
            api.post(path, wanted);
            return;
        }
        var changed = ((ObjectNode) existing.get()).deepCopy();
        changed.set("description", wanted.path("description"));
        api.put(path + "/" + name, changed);
    }

    private void addToComposite(String realm, JsonNode wanted) {
        var members = new JsonMapper().createArrayNode();
        for (var member : wanted.path("composites").path("realm")) {
            members.add(api.get(realm + "/roles/" + member.asString()).orElseThrow());
        }
        wanted.path("composites").path("client").properties().forEach(entry -> {
            var path = clientPath(realm, entry.getKey()) + "/roles/";
            entry.getValue()
                    .forEach(role -> members.add(api.get(path + role.asString()).orElseThrow()));
        });
        if (!members.isEmpty()) {
            api.post(realm + "/roles/" + wanted.path("name").asString() + "/composites", members);
        }
    }

    private void grantClientRoles(String realm, JsonNode account) {
        var client = account.path("serviceAccountClientId").asString("");
        if (client.isEmpty()) {
            return;
        }
        var user = api.get(clientPath(realm, client) + "/service-account-user").orElseThrow();
        var mappings = realm + "/users/" + user.path("id").asString() + "/role-mappings/clients/";
        account.path("clientRoles").properties().forEach(entry -> {
            var owner = clientPath(realm, entry.getKey());
            var id = owner.substring(owner.lastIndexOf('/') + 1);
            setMappings(mappings + id, owner + "/roles/", entry.getValue());
        });
    }

    /** A right that was taken out of the file is taken away: these accounts are programs and have no others. */
    private void setMappings(String mappings, String roles, JsonNode wanted) {
        ArrayNode granted = new JsonMapper().createArrayNode();
        for (var role : wanted) {
            granted.add(api.get(roles + role.asString()).orElseThrow());
        }
        var surplus = new JsonMapper().createArrayNode();
        for (var existing : api.get(mappings).orElseThrow()) {
            if (!names(wanted, existing.path("name").asString())) {
                surplus.add(existing);
            }
        }
        if (!granted.isEmpty()) {
            api.post(mappings, granted);
        }
        if (!surplus.isEmpty()) {
            api.delete(mappings, surplus);
        }
    }

    private static boolean names(JsonNode wanted, String name) {
        for (Iterator<JsonNode> role = wanted.iterator(); role.hasNext(); ) {
            if (role.next().asString().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private String clientPath(String realm, String clientId) {
        var client = find(realm, clientId);
        if (client == null) {
            throw new IllegalStateException("the realm has no client " + clientId);
        }
        return realm + "/clients/" + client.path("id").asString();
    }

    private @org.jspecify.annotations.Nullable JsonNode find(String realm, String clientId) {
        var found = api.get(realm + "/clients?clientId=" + clientId).orElseThrow();
        return found.isEmpty() ? null : found.get(0);
    }
}
