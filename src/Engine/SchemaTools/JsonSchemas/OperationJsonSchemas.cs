using System.Text.Json.Nodes;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>
/// Describes the variables and the results of operations by <see href="https://json-schema.org/draft/2020-12">JSON Schema 2020-12</see>. The documents must be
/// valid for the schema.
/// </summary>
public static class OperationJsonSchemas
{
    /// <summary>
    /// Describes the variables of an operation as a JSON object. A variable that may be omitted is not required; null is not part of its type, although an
    /// executor accepts it for a nullable variable, because many clients support only plain types.
    /// </summary>
    public static JsonObject Variables(GraphQLSchema schema, OperationDefinitionNode operation, JsonSchemaOptions? options = null)
    {
        var inputs = new InputJsonSchemas(schema, operation.VariableDefinitions, options);
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var variable in operation.VariableDefinitions)
        {
            var name = variable.Variable.Name.Value;
            properties[name] = inputs.Of(variable);
            if (variable is { Type: NonNullTypeNode, DefaultValue: null })
            {
                required.Add(name);
            }
        }

        return WithDefinitions(ObjectOf(properties, required, isClosed: true), inputs.Definitions);
    }

    /// <summary>Describes the data of a result, which is an object: the result of an operation whose root fields did not all fail.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">The document, with the fragments that the operation uses.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="options">The options. Null for the defaults.</param>
    public static JsonObject Data(GraphQLSchema schema, DocumentNode document, OperationDefinitionNode operation, JsonSchemaOptions? options = null)
    {
        var results = new ResultJsonSchemas(schema, document, options ?? new());
        return WithDefinitions(results.Of(operation), results.Definitions);
    }

    /// <summary>
    /// Describes the response to an operation that has data: the data, and the errors of fields that failed
    /// (<see href="https://spec.graphql.org/September2025/#sec-Response-Format">Response Format</see>).
    /// </summary>
    /// <inheritdoc cref="Data" />
    public static JsonObject Response(GraphQLSchema schema, DocumentNode document, OperationDefinitionNode operation, JsonSchemaOptions? options = null)
    {
        var results = new ResultJsonSchemas(schema, document, options ?? new());
        var properties = new JsonObject
        {
            ["data"] = results.Of(operation),
            ["errors"] = Errors(),
            ["extensions"] = new JsonObject { ["type"] = "object" },
        };
        return WithDefinitions(ObjectOf(properties, ["data"], isClosed: false), results.Definitions);
    }

    /// <summary>Describes the list of errors of a response (<see href="https://spec.graphql.org/September2025/#sec-Errors">Errors</see>).</summary>
    public static JsonObject Errors()
    {
        var location = new JsonObject { ["line"] = OfType("integer"), ["column"] = OfType("integer") };
        var extensions = ObjectOf(new JsonObject { ["code"] = OfType("string") }, [], isClosed: false);
        var error = new JsonObject
        {
            ["message"] = OfType("string"),
            ["locations"] = ListOf(ObjectOf(location, ["line", "column"], isClosed: false)),
            ["path"] = ListOf(new JsonObject { ["type"] = new JsonArray("string", "integer") }),
            ["extensions"] = extensions,
        };
        var errors = ListOf(ObjectOf(error, ["message"], isClosed: false));
        errors["description"] = "The errors of fields that failed. Such a field, or the nearest field around it that may be null, is null in the data.";
        return errors;
    }

    /// <summary>Describes an object.</summary>
    internal static JsonObject ObjectOf(JsonObject properties, JsonArray required, bool isClosed)
    {
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0)
        {
            schema["required"] = required;
        }
        if (isClosed)
        {
            schema["additionalProperties"] = false;
        }
        return schema;
    }

    /// <summary>Describes a list.</summary>
    internal static JsonObject ListOf(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonObject OfType(string type) => new() { ["type"] = type };

    private static JsonObject WithDefinitions(JsonObject schema, JsonObject definitions)
    {
        if (definitions.Count > 0)
        {
            schema["$defs"] = definitions;
        }
        return schema;
    }
}
