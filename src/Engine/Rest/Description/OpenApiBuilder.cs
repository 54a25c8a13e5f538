using System.Text.Json;
using System.Text.Json.Nodes;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Rest;

/// <summary>Describes routes by OpenAPI 3.1 (<see href="https://spec.openapis.org/oas/v3.1.1.html">specification</see>).</summary>
internal sealed class OpenApiBuilder
{
    private const string SchemaPrefix = "#/components/schemas/";

    /// <summary>The depth from which input objects, such as filters of filters, are described as objects with any members.</summary>
    private const int MaxInputDepth = 3;

    private static readonly JsonSchemaOptions s_schemas = new() { ReferencePrefix = SchemaPrefix, MaxInputDepth = MaxInputDepth };

    private readonly GraphQLSchema _schema;
    private readonly RestOptions _options;
    private readonly IReadOnlyList<DescribedRoute> _routes;
    private readonly InputJsonSchemas _inputs;
    private readonly JsonObject _components = [];

    private OpenApiBuilder(GraphQLSchema schema, IEnumerable<RestRoute> routes, RestOptions options)
    {
        _schema = schema;
        _options = options;
        _routes = [.. routes.Select(static route => new DescribedRoute(route))];
        _inputs = new InputJsonSchemas(schema, _routes.SelectMany(static route => route.Inputs), s_schemas);
    }

    /// <summary>Returns the description.</summary>
    /// <param name="schema">The schema that the documents of the routes are valid for.</param>
    /// <param name="routes">The routes.</param>
    /// <param name="options">The title and version, and the header of API keys.</param>
    /// <param name="server">The address that the paths are relative to.</param>
    public static JsonObject Build(GraphQLSchema schema, IEnumerable<RestRoute> routes, RestOptions options, string server) =>
        new OpenApiBuilder(schema, routes, options).Build(server);

    private JsonObject Build(string server)
    {
        var paths = new JsonObject();
        foreach (var group in _routes.GroupBy(static route => route.Template, StringComparer.Ordinal))
        {
            // Routes of one path have one template, so their parameters must have the same names.
            var first = group.First();
            var path = new JsonObject();
            foreach (var route in group)
            {
                path[route.Route.Http.Method.ToLowerInvariant()] = Describe(route, first);
            }
            paths[first.Route.Http.Path] = path;
        }

        foreach (var (name, definition) in _inputs.Definitions)
        {
            _components[name] = definition?.DeepClone();
        }
        _components["RestProblem"] = Problem();
        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject { ["title"] = _options.Title, ["version"] = _options.Version },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = server }),
            ["security"] = Security(),
            ["tags"] = new JsonArray([
                .. _routes
                    .Select(static route => route.Tag)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                    .Select(static tag => new JsonObject { ["name"] = tag }),
            ]),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = _components,
                ["responses"] = new JsonObject
                {
                    ["Problem"] = new JsonObject
                    {
                        ["description"] = "What is wrong.",
                        ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = Reference("RestProblem") } },
                    },
                },
                ["securitySchemes"] = SecuritySchemes(),
            },
        };
    }

    private JsonObject Describe(DescribedRoute route, DescribedRoute first)
    {
        var operation = new JsonObject { ["operationId"] = route.Route.Document.Id, ["tags"] = new JsonArray(route.Tag) };
        if (route.Route.Document.Description is { } description)
        {
            operation["summary"] = description.Split('\n')[0].TrimEnd();
            operation["description"] = description;
        }
        var requiresBody = route.BodyInputs.Any(IsRequired);
        var parameters = new JsonArray();
        for (var i = 0; i < route.PathInputs.Count; i++)
        {
            parameters.Add(Describe(route.PathInputs[i] with { Name = first.PathInputs[i].Name }));
        }
        foreach (var input in route.QueryInputs)
        {
            parameters.Add(Describe(input));
        }
        foreach (var other in ParameterDescriptions.OfOthers(route.Route.Http))
        {
            parameters.Add(other);
        }
        if (route.Route.CanBeForged && !requiresBody)
        {
            parameters.Add(ParameterDescriptions.OfPreflight(isRequired: route.BodyInputs.Count == 0));
        }
        AddExamples(parameters, route.Route.Document.Example);
        if (parameters.Count > 0)
        {
            operation["parameters"] = parameters;
        }
        if (route.BodyInputs.Count > 0)
        {
            operation["requestBody"] = Body(route);
        }
        operation["responses"] = Responses(route.Route);
        return operation;
    }

    private static void AddExamples(JsonArray parameters, RouteExample? example)
    {
        foreach (var parameter in parameters)
        {
            if (example?.Parameters.TryGetValue(parameter!["name"]!.GetValue<string>(), out var value) == true)
            {
                var place = parameter["content"]?["application/json"]?.AsObject() ?? parameter.AsObject();
                place["example"] = JsonSerializer.SerializeToNode(value);
            }
        }
    }

    private static bool IsRequired(VariableDefinitionNode input) => input is { Type: NonNullTypeNode, DefaultValue: null };

    private JsonObject Describe(DescribedInput input) => ParameterDescriptions.Of(input, _inputs.Of(input.Definition));

    private JsonObject Body(DescribedRoute route)
    {
        JsonObject schema;
        var required = route.BodyInputs.Where(IsRequired).ToList();
        if (route.Route.Http.BodyVariable is not null)
        {
            schema = _inputs.Of(route.BodyInputs[0]);
        }
        else
        {
            var properties = new JsonObject();
            foreach (var input in route.BodyInputs)
            {
                properties[input.Variable.Name.Value] = _inputs.Of(input);
            }
            schema = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = properties,
                ["additionalProperties"] = false,
            };
            if (required.Count > 0)
            {
                schema["required"] = new JsonArray([.. required.Select(static input => JsonValue.Create(input.Variable.Name.Value))]);
            }
        }

        return new JsonObject
        {
            ["required"] = required.Count > 0,
            ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schema } },
        };
    }

    private JsonObject Responses(RestRoute route)
    {
        var headers = new JsonObject
        {
            ["GraphQL-Errors"] = Header("integer", "The number of fields that have failed and are null. Missing if there are none."),
        };
        if (route.Http.Method == "GET")
        {
            headers["ETag"] = Header("string", "The tag of the answer, for If-None-Match.");
        }
        if (route.Connection is not null)
        {
            headers["Link"] = Header("string", "The addresses of the next and the previous page (RFC 8288).");
        }
        var content = new JsonObject { ["schema"] = Value(route) };
        if (route.Document.Example is { } example)
        {
            content["example"] = JsonSerializer.SerializeToNode(example.Answer);
        }
        var responses = new JsonObject
        {
            ["200"] = new JsonObject
            {
                ["description"] = "The value.",
                ["headers"] = headers,
                ["content"] = new JsonObject { ["application/json"] = content },
            },
        };
        if (route.Http.Method == "GET")
        {
            responses["304"] = new JsonObject { ["description"] = "The answer has not changed." };
        }
        foreach (var status in (string[])["400", "401", "403", "404", .. route.IsQuery ? (string[])[] : ["422"], "429", "503"])
        {
            responses[status] = new JsonObject { ["$ref"] = "#/components/responses/Problem" };
        }
        return responses;
    }

    /// <summary>Describes the value of the root field. It is not null, which is 404.</summary>
    private JsonObject Value(RestRoute route)
    {
        var document = route.Document;
        var data = OperationJsonSchemas.Data(_schema, document.Document, document.Operation, s_schemas);
        if (data["$defs"] is JsonObject definitions)
        {
            foreach (var (name, definition) in definitions)
            {
                _components[name] = definition?.DeepClone();
            }
        }
        var value = data["properties"]![((FieldNode)document.Operation.SelectionSet.Selections[0]).ResponseName]!.DeepClone().AsObject();
        if (value["type"] is JsonArray types)
        {
            value["type"] = types[0]!.DeepClone();
        }
        else if (value["anyOf"] is JsonArray alternatives && alternatives[^1]?["type"] is JsonValue last && last.ToString() == "null")
        {
            alternatives.RemoveAt(alternatives.Count - 1);
        }
        return value;
    }

    private static JsonObject Header(string type, string description) =>
        new()
        {
            ["description"] = description,
            ["schema"] = new JsonObject { ["type"] = type },
        };

    private static JsonObject Reference(string name) => new() { ["$ref"] = SchemaPrefix + name };

    private static JsonObject Problem()
    {
        var error = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["message"] = new JsonObject { ["type"] = "string" },
                ["in"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("path", "query", "body") },
                ["parameter"] = new JsonObject { ["type"] = "string" },
            },
        };
        return new JsonObject
        {
            ["type"] = "object",
            ["description"] = "Problem details (RFC 9457).",
            ["required"] = new JsonArray("title", "status", "errors"),
            ["properties"] = new JsonObject
            {
                ["title"] = new JsonObject { ["type"] = "string", ["description"] = "The meaning of the status." },
                ["status"] = new JsonObject { ["type"] = "integer" },
                ["detail"] = new JsonObject { ["type"] = "string", ["description"] = "The message of the first error." },
                ["code"] = new JsonObject { ["type"] = "string", ["description"] = "The code of the first error." },
                ["errors"] = new JsonObject
                {
                    ["type"] = "array",
                    ["items"] = error,
                    ["description"] = "All errors: those of parameters name them, others are as in a GraphQL response.",
                },
            },
        };
    }

    /// <summary>Returns the ways to identify the caller, none of which is required by all routes.</summary>
    private JsonArray Security() => new([new JsonObject(), .. SecuritySchemes().Select(static scheme => new JsonObject { [scheme.Key] = new JsonArray() })]);

    private JsonObject SecuritySchemes()
    {
        var schemes = new JsonObject
        {
            ["bearer"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" },
        };
        if (_options.ApiKeyHeader is { } header)
        {
            schemes["apiKey"] = new JsonObject
            {
                ["type"] = "apiKey",
                ["in"] = "header",
                ["name"] = header,
            };
        }
        return schemes;
    }
}
