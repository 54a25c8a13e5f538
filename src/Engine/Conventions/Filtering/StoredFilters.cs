using System.Text.Json;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>Keeps filters of clients as JSON, to evaluate them later, and for the caller of that time.</summary>
public static class StoredFilters
{
    /// <summary>Returns a filter as JSON, in the form of a variable: parsing it again results in an equal filter.</summary>
    /// <param name="filter">The value of an argument or input field of a filter type.</param>
    /// <exception cref="ArgumentException">The filter was not coerced from the input of a client.</exception>
    public static string ToJson(this FilterNode filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            Write(json, GivenIn(filter));
        }
        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Parses a filter.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="typeName">The name of the filter's type, such as <c>TrackFilterInput</c>.</param>
    /// <param name="json">The filter as JSON.</param>
    /// <exception cref="GraphQLException">The filter is not valid for the type, which may have changed since.</exception>
    public static FilterNode Parse(GraphQLSchema schema, string typeName, string json)
    {
        ArgumentNullException.ThrowIfNull(schema);
        using var document = JsonDocument.Parse(json);
        return (FilterNode)JsonCoercion.Coerce(new NonNullType(schema.Types[typeName]), document.RootElement)!;
    }

    /// <summary>Checks a filter against the limits, and returns it for one caller.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="options">The limits.</param>
    /// <param name="context">The caller.</param>
    /// <exception cref="GraphQLException">The filter is not valid, exceeds a limit, or has a condition that the caller may not use.</exception>
    public static FilterNode For(this FilterNode filter, ListOptions options, FilterContext context)
    {
        ArgumentNullException.ThrowIfNull(filter);
        FilterCheck.Run(filter, options);
        return filter.Bind(context);
    }

    private static void Write(Utf8JsonWriter json, InputObjectValue given)
    {
        json.WriteStartObject();
        foreach (var (name, value) in given)
        {
            json.WritePropertyName(name);
            Write(json, given.Type.Fields[name].Type, value);
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IType type, object? value)
    {
        switch (type is NonNullType required ? required.NullableType : type)
        {
            case not null when value is null:
                json.WriteNullValue();
                break;
            case ListType list:
                json.WriteStartArray();
                foreach (var item in (System.Collections.IEnumerable)value)
                {
                    Write(json, list.ElementType, item);
                }
                json.WriteEndArray();
                break;
            case InputObjectType:
                Write(json, GivenIn(value));
                break;
            case EnumType choices when choices.TryGetByRuntimeValue(value, out var choice):
                json.WriteStringValue(choice.Name);
                break;
            case ScalarType scalar:
                JsonSerializer.Serialize(json, scalar.Serialize(value));
                break;
            default:
                throw new ArgumentException($"A value of the type `{type}` cannot be written.", nameof(value));
        }
    }

    private static InputObjectValue GivenIn(object value) =>
        value switch
        {
            InputObjectValue given => given,
            OperationInput operations => operations.Given,
            FilterNode { Given: { } given } => given,
            _ => throw new ArgumentException("The filter was not coerced from the input of a client.", nameof(value)),
        };
}
