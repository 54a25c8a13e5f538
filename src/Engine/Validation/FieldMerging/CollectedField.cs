using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>A field of a selection set or of its inline fragments.</summary>
/// <param name="Node">The field.</param>
/// <param name="ParentType">The type on which the field is selected; null if it is not known.</param>
/// <param name="Type">The type of the field; null if it is not known.</param>
internal sealed record CollectedField(FieldNode Node, NamedType? ParentType, IType? Type)
{
    /// <summary>The selections below the field; null until they are collected.</summary>
    public CollectedFields? Below { get; set; }
}
