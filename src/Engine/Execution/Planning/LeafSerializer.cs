using System.Collections.Frozen;
using System.Text.Json;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// Serializes resolved values of a scalar or enum (<see href="https://spec.graphql.org/September2025/#sec-Value-Completion.Coercing-Results">Coercing
/// Results</see>).
/// </summary>
internal sealed class LeafSerializer
{
    private readonly ScalarType? _scalar;
    private readonly EnumType? _enum;
    private readonly BuiltInLeaf _builtIn;
    private readonly FrozenDictionary<object, object>? _enumTexts;

    public LeafSerializer(NamedType type)
    {
        _scalar = type as ScalarType;
        _enum = type as EnumType;
        _builtIn = BuiltInLeaves.Of(type);
        if (_enum is null)
        {
            return;
        }
        var texts = new Dictionary<object, object>();
        foreach (var value in _enum.Values)
        {
            texts.TryAdd(value.RuntimeValue, JsonEncodedText.Encode(value.Name));
        }
        _enumTexts = texts.ToFrozenDictionary();
    }

    /// <summary>Serializes a value that is not null. Returns a value that <see cref="JsonValueWriter" /> can write.</summary>
    /// <exception cref="LeafCoercionException">The value is not valid for the type.</exception>
    public object Serialize(object value)
    {
        var isReady = _builtIn switch
        {
            BuiltInLeaf.String => value is string,
            BuiltInLeaf.ID => value is string or Guid,
            BuiltInLeaf.Int => value is int,
            BuiltInLeaf.Boolean => value is bool,
            BuiltInLeaf.Float => value is double number && double.IsFinite(number),
            BuiltInLeaf.Long => value is long or int,
            BuiltInLeaf.Uuid => value is Guid,
            _ => false,
        };
        if (isReady)
        {
            return value;
        }
        return _scalar is not null ? _scalar.Serialize(value) : SerializeEnum(value);
    }

    private object SerializeEnum(object value)
    {
        if (_enumTexts!.TryGetValue(value, out var text))
        {
            return text;
        }

        // A schema from SDL text only knows names. Resolvers may still return members of a CLR enum, or JSON.
        var name = value is string ? null : value.ToString();
        if (name is not null && _enumTexts.TryGetValue(name, out text))
        {
            return text;
        }
        throw new LeafCoercionException(ExecutionErrors.EnumCannotRepresent(_enum!.Name, value));
    }
}
