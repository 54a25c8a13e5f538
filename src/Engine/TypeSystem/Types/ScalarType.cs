using System.Text.Json;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// A scalar type (<see href="https://spec.graphql.org/September2025/#sec-Scalars">section 3.5</see>), which defines how values are parsed and serialised.
/// </summary>
public abstract class ScalarType : NamedType
{
    /// <summary>Creates a scalar type.</summary>
    protected ScalarType(string name, Type runtimeType, string? description = null, Uri? specifiedBy = null, IReadOnlyList<AppliedDirective>? directives = null)
        : base(name, description, directives, runtimeType) => SpecifiedBy = specifiedBy;

    /// <inheritdoc />
    public sealed override TypeKind Kind => TypeKind.Scalar;

    /// <summary>The URL of the specification of the scalar's format (<c>@specifiedBy</c>).</summary>
    public Uri? SpecifiedBy { get; }

    /// <summary>
    /// Coerces a JSON value, such as a variable, to the CLR value (<see href="https://spec.graphql.org/September2025/#sec-Scalars">section 3.5</see>, input
    /// coercion). Never called with JSON null.
    /// </summary>
    /// <exception cref="LeafCoercionException">The value is not valid for this scalar.</exception>
    public abstract object? ParseValue(JsonElement value);

    /// <summary>Coerces a JSON value of a request with uploaded files, whose placeholders contain their keys. Never called with JSON null.</summary>
    /// <exception cref="LeafCoercionException">The value is not valid for this scalar.</exception>
    public virtual object? ParseValue(JsonElement value, IReadOnlyDictionary<string, UploadedFile>? files) => ParseValue(value);

    /// <summary>Coerces a literal in a document to the CLR value. Never called with a null literal or a variable at the top level.</summary>
    /// <exception cref="LeafCoercionException">The literal is not valid for this scalar.</exception>
    public abstract object? ParseLiteral(ValueNode literal);

    /// <summary>
    /// Coerces a resolver's value to its form in the response (<see href="https://spec.graphql.org/September2025/#sec-Scalars">section 3.5</see>, result
    /// coercion): a string, bool, int, long, ulong, double, decimal or <see cref="JsonElement" />, or lists and dictionaries of these.
    /// </summary>
    /// <exception cref="LeafCoercionException">The value cannot be represented by this scalar.</exception>
    public abstract object Serialize(object value);

    /// <summary>Converts a CLR value of this scalar to a literal, for default values in SDL.</summary>
    /// <exception cref="LeafCoercionException">The value cannot be represented by this scalar.</exception>
    public abstract ValueNode ToLiteral(object value);
}
