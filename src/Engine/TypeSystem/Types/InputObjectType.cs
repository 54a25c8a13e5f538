namespace Qplet.GraphQL.TypeSystem;

/// <summary>An input object type (section 3.10), also one of which exactly one field must be given (section 3.10.1).</summary>
public sealed class InputObjectType(
    string name,
    Func<IReadOnlyList<InputValueDefinition>> fields,
    bool isOneOf = false,
    string? description = null,
    IReadOnlyList<AppliedDirective>? directives = null,
    Type? runtimeType = null,
    Func<InputObjectValue, object>? createInstance = null
) : NamedType(name, description, directives, runtimeType)
{
    private readonly Lazy<NamedMap<InputValueDefinition>> _fields = new(() => new NamedMap<InputValueDefinition>(fields(), static field => field.Name));

    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.InputObject;

    /// <summary>The fields in the order of their declaration.</summary>
    public NamedMap<InputValueDefinition> Fields => _fields.Value;

    /// <summary>Whether exactly one field must be given, and not null (<c>@oneOf</c>).</summary>
    public bool IsOneOf { get; } = isOneOf;

    /// <summary>Makes the CLR object that resolvers see; where it is not given they see the <see cref="InputObjectValue" /> itself.</summary>
    public Func<InputObjectValue, object>? CreateInstance { get; } = createInstance;
}
