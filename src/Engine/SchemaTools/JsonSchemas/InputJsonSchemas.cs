using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>
/// Describes the variables of operations. Input objects that are used in several places, such as recursive ones, are described once in <see
/// cref="Definitions" />, which the caller adds to the document under <see cref="JsonSchemaOptions.ReferencePrefix" />.
/// </summary>
public sealed class InputJsonSchemas
{
    private readonly GraphQLSchema _schema;
    private readonly JsonSchemaOptions _options;
    private readonly InputDefinitions _inputs;

    /// <summary>Prepares the descriptions of the variables of one or several operations.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="variables">The variables that will be described.</param>
    /// <param name="options">The options. Null for the defaults.</param>
    public InputJsonSchemas(GraphQLSchema schema, IEnumerable<VariableDefinitionNode> variables, JsonSchemaOptions? options = null)
    {
        _schema = schema;
        _options = options ?? new();
        _inputs = new InputDefinitions(variables.Select(variable => TypeOf(variable)), _options.MaxInputDepth);
    }

    /// <summary>The definitions that the descriptions returned so far refer to, by name.</summary>
    public JsonObject Definitions { get; } = [];

    /// <summary>Describes a variable, with its default and its description.</summary>
    /// <exception cref="ArgumentException">The type of the variable is not an input type of the schema.</exception>
    public JsonObject Of(VariableDefinitionNode variable) =>
        Describe(Of(TypeOf(variable)), TypeOf(variable), variable.Description?.Value, variable.DefaultValue, deprecation: null);

    private IType TypeOf(VariableDefinitionNode variable) =>
        _schema.FindType(variable.Type) is { } type && type.IsInputType()
            ? type
            : throw new ArgumentException($"The type of the variable `${variable.Variable.Name.Value}` is not an input type of the schema.", nameof(variable));

    private JsonObject Of(IType type) =>
        type.NullableType() switch
        {
            ListType list => OperationJsonSchemas.ListOf(Of(list.ElementType)),
            ScalarType scalar => ScalarJsonSchemas.OfInput(scalar),
            EnumType values => ScalarJsonSchemas.Of(values),
            InputObjectType input => Of(input),
            _ => throw new ArgumentException("The type must be an input type.", nameof(type)),
        };

    private JsonObject Of(InputObjectType type)
    {
        if (!_inputs.IsDescribed(type))
        {
            return new JsonObject { ["type"] = "object", ["description"] = $"An object of the type {type.Name}." };
        }
        if (!_inputs.IsShared(type))
        {
            return FieldsOf(type);
        }
        if (!Definitions.ContainsKey(type.Name))
        {
            // Reserved first, because the type may refer to itself.
            Definitions[type.Name] = null;
            var definition = FieldsOf(type);
            AddText(definition, "description", type.Description);
            Definitions[type.Name] = definition;
        }

        return new JsonObject { ["$ref"] = _options.ReferencePrefix + type.Name };
    }

    private JsonObject FieldsOf(InputObjectType type)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        var alternatives = new JsonArray();
        foreach (var field in type.Fields)
        {
            properties[field.Name] = Describe(Of(field.Type), field.Type, field.Description, field.DefaultValue, field.DeprecationReason);
            if (type.IsOneOf)
            {
                alternatives.Add(new JsonObject { ["required"] = new JsonArray(field.Name) });
            }
            else if (field.IsRequired)
            {
                required.Add(field.Name);
            }
        }

        var schema = OperationJsonSchemas.ObjectOf(properties, required, isClosed: true);
        if (type.IsOneOf)
        {
            schema["oneOf"] = alternatives;
        }
        return schema;
    }

    private static JsonObject Describe(JsonObject schema, IType type, string? description, ValueNode? defaultValue, string? deprecation)
    {
        AddText(schema, "description", description);
        if (!schema.ContainsKey("description") && !schema.ContainsKey("$ref") && type.NamedType() is var named && !BuiltInScalars.IsSpecified(named.Name))
        {
            AddText(schema, "description", named.Description);
        }

        // A default of null means the same as no value, and is not of the type.
        if (defaultValue is not (null or NullValueNode))
        {
            schema["default"] = JsonOf(defaultValue);
        }
        if (deprecation is not null)
        {
            schema["deprecated"] = true;
        }
        return schema;
    }

    private static void AddText(JsonObject schema, string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            schema[name] = text;
        }
    }

    private static JsonNode? JsonOf(ValueNode literal)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            JsonLiteral.Write(writer, literal);
        }
        return JsonNode.Parse(buffer.WrittenSpan);
    }
}
