using System.Collections.Frozen;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>An enum type (<see href="https://spec.graphql.org/September2025/#sec-Enums">section 3.9</see>).</summary>
public sealed class EnumType : NamedType
{
    private readonly FrozenDictionary<object, EnumValue> _byRuntimeValue;

    /// <summary>Creates an enum type from its values.</summary>
    public EnumType(
        string name,
        IReadOnlyList<EnumValue> values,
        string? description = null,
        IReadOnlyList<AppliedDirective>? directives = null,
        Type? runtimeType = null
    )
        : base(name, description, directives, runtimeType)
    {
        Values = new NamedMap<EnumValue>(values, static value => value.Name);
        var byRuntimeValue = new Dictionary<object, EnumValue>();
        foreach (var value in values)
        {
            byRuntimeValue.TryAdd(value.RuntimeValue, value);
        }
        _byRuntimeValue = byRuntimeValue.ToFrozenDictionary();
    }

    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>The values, in the order of their declaration.</summary>
    public NamedMap<EnumValue> Values { get; }

    /// <summary>Finds the enum value for a CLR value.</summary>
    public bool TryGetByRuntimeValue(object runtimeValue, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out EnumValue? value) =>
        _byRuntimeValue.TryGetValue(runtimeValue, out value);
}
