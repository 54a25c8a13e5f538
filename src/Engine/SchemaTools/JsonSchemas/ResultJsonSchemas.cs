using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>Describes the data that an operation selects.</summary>
internal sealed class ResultJsonSchemas
{
    private const string TypeName = "__typename";
    private const string Null = "null";

    /// <summary>The maximum number of values of an enum that is described in place.</summary>
    private const int MaxValuesInPlace = 8;

    private readonly GraphQLSchema _schema;
    private readonly JsonSchemaOptions _options;
    private readonly SelectedFields _fields;
    private readonly Dictionary<FieldNode, int> _numbers = new(ReferenceEqualityComparer.Instance);

    /// <summary>Prepares the description of operations of a document.</summary>
    public ResultJsonSchemas(GraphQLSchema schema, DocumentNode document, JsonSchemaOptions options)
    {
        _schema = schema;
        _options = options;
        _fields = new SelectedFields(
            schema,
            document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(static fragment => fragment.Name.Value, StringComparer.Ordinal)
        );
    }

    /// <summary>The definitions that the description refers to, by name.</summary>
    public JsonObject Definitions { get; } = [];

    /// <summary>Describes the data of an operation.</summary>
    public JsonObject Of(OperationDefinitionNode operation)
    {
        var root =
            _schema.GetRootType(operation.Operation)
            ?? throw new ArgumentException($"The schema has no root type for the operation type `{operation.Operation}`.", nameof(operation));
        return Of([root], _fields.Collect(root, operation.SelectionSet));
    }

    private JsonObject Of(IType type, IReadOnlyList<SelectedPlace> places)
    {
        var schema = type.NullableType() switch
        {
            ListType list => OperationJsonSchemas.ListOf(Of(list.ElementType, places)),
            ScalarType scalar => ScalarJsonSchemas.Of(scalar),
            EnumType values => Of(values),
            NamedType composite => Of(composite, places),
            _ => throw new ArgumentException("The type must be an output type.", nameof(type)),
        };
        return type.IsNonNull() ? schema : Nullable(schema);
    }

    private JsonObject Of(EnumType type)
    {
        if (type.Values.Count <= MaxValuesInPlace)
        {
            return ScalarJsonSchemas.Of(type);
        }
        if (!Definitions.ContainsKey(type.Name))
        {
            Definitions[type.Name] = ScalarJsonSchemas.Of(type);
        }
        return new JsonObject { ["$ref"] = _options.ReferencePrefix + type.Name };
    }

    /// <summary>Describes the values of a composite type: one description for all object types that have the same fields.</summary>
    private JsonObject Of(NamedType type, IReadOnlyList<SelectedPlace> places)
    {
        var groups = new OrderedDictionary<string, (List<ObjectType> Types, OrderedDictionary<string, List<SelectedPlace>> Fields)>(StringComparer.Ordinal);
        foreach (var possible in _schema.GetPossibleTypes(type))
        {
            var fields = _fields.Collect(possible, places);
            var key = KeyOf(possible, fields);
            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = ([], fields));
            }
            group.Types.Add(possible);
        }

        return groups.Count == 1
            ? Of(groups.GetAt(0).Value.Types, groups.GetAt(0).Value.Fields)
            : new JsonObject { ["anyOf"] = new JsonArray([.. groups.Values.Select(group => Of(group.Types, group.Fields))]) };
    }

    /// <summary>Describes object types on which the same fields with the same types are selected.</summary>
    private JsonObject Of(List<ObjectType> types, OrderedDictionary<string, List<SelectedPlace>> fields)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var (name, places) in fields)
        {
            if (places[0].Node.Name.Value == TypeName)
            {
                properties[name] = NameOf(types);
            }
            else
            {
                var field = FieldOf(types[0], places[0]);
                properties[name] = Describe(Of(field.Type, places), field);
            }
            if (places.Exists(static place => !place.IsConditional))
            {
                required.Add(name);
            }
        }

        return OperationJsonSchemas.ObjectOf(properties, required, isClosed: false);
    }

    private JsonObject Describe(JsonObject schema, FieldDefinition field)
    {
        if (_options.DescribesResults && !string.IsNullOrWhiteSpace(field.Description))
        {
            schema["description"] = field.Description;
        }
        if (field.DeprecationReason is not null)
        {
            schema["deprecated"] = true;
        }
        return schema;
    }

    /// <summary>Returns a text that is equal for object types with the same description.</summary>
    private string KeyOf(ObjectType type, OrderedDictionary<string, List<SelectedPlace>> fields)
    {
        var key = new StringBuilder();
        foreach (var places in fields.Values)
        {
            foreach (var place in places)
            {
                key.Append(CultureInfo.InvariantCulture, $"{NumberOf(place.Node)} {place.IsConditional},");
            }
            if (places[0].Node.Name.Value != TypeName)
            {
                var field = FieldOf(type, places[0]);
                key.Append(field.Type).Append(_options.DescribesResults ? field.Description : null).Append(field.DeprecationReason);
            }
            key.Append(';');
        }

        return key.ToString();
    }

    private int NumberOf(FieldNode node)
    {
        if (!_numbers.TryGetValue(node, out var number))
        {
            _numbers.Add(node, number = _numbers.Count);
        }
        return number;
    }

    private FieldDefinition FieldOf(ObjectType type, SelectedPlace place) =>
        _schema.TryGetField(type, place.Node.Name.Value, out var field)
            ? field
            : throw new ArgumentException($"The type `{type.Name}` has no field `{place.Node.Name.Value}`.", nameof(place));

    private static JsonObject NameOf(List<ObjectType> types) =>
        types is [var only]
            ? new JsonObject { ["type"] = "string", ["const"] = only.Name }
            : new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. types.Select(static type => JsonValue.Create(type.Name))]) };

    private static JsonObject Nullable(JsonObject schema)
    {
        if (schema["anyOf"] is JsonArray alternatives)
        {
            alternatives.Add(new JsonObject { ["type"] = Null });
            return schema;
        }
        if (schema.ContainsKey("$ref"))
        {
            return new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = Null }) };
        }
        if (schema["type"] is JsonValue type)
        {
            schema["type"] = new JsonArray(type.GetValue<string>(), Null);
        }
        if (schema["enum"] is JsonArray values)
        {
            values.Add(null);
        }
        return schema;
    }
}
