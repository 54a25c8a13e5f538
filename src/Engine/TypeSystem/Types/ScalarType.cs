using System.Text.Json;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>A scalar type (section 3.5): how its values are written and read.</summary>
public abstract class ScalarType : NamedType
{
    /// <summary>Makes a scalar.</summary>
    protected ScalarType(string name, Type runtimeType, string? description = null, Uri? specifiedBy = null, IReadOnlyList<AppliedDirective>? directives = null)
        : base(name, description, directives, runtimeType) => SpecifiedBy = specifiedBy;

    /// <inheritdoc />
    public sealed override TypeKind Kind => TypeKind.Scalar;

    /// <summary>Where the scalar's format is specified (<c>@specifiedBy</c>).</summary>
    public Uri? SpecifiedBy { get; }

    /// <summary>Coerces a JSON value, as it comes in variables, to the CLR value (section 3.5, input coercion). Never called with JSON null.</summary>
    /// <exception cref="LeafCoercionException">The value is not one of this scalar.</exception>
    public abstract object? ParseValue(JsonElement value);

    /// <summary>Coerces a JSON value of a request that came with files, by the keys in their placeholders. Never called with JSON null.</summary>
    /// <exception cref="LeafCoercionException">The value is not one of this scalar.</exception>
    public virtual object? ParseValue(JsonElement value, IReadOnlyDictionary<string, UploadedFile>? files) => ParseValue(value);

    /// <summary>Coerces a literal of a document to the CLR value. Never called with a null literal or a variable on the outermost level.</summary>
    /// <exception cref="LeafCoercionException">The literal is not one of this scalar.</exception>
    public abstract object? ParseLiteral(ValueNode literal);

    /// <summary>
    /// Coerces a resolver's value to what stands in the response (section 3.5, result coercion): a string, bool, int, long, ulong, double, decimal,
    /// <see cref="JsonElement" />,
    /// or lists and dictionaries of these.
    /// </summary>
    /// <exception cref="LeafCoercionException">The value cannot be shown as this scalar.</exception>
    public abstract object Serialize(object value);

    /// <summary>Writes a CLR value of this scalar as a literal, for default values in SDL.</summary>
    /// <exception cref="LeafCoercionException">The value cannot be shown as this scalar.</exception>
    public abstract ValueNode ToLiteral(object value);
}
