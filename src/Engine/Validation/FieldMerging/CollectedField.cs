using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>A field of a selection set or of its inline fragments.</summary>
/// <param name="Node">The field.</param>
/// <param name="ParentType">The type it is selected from, or null when it is not known.</param>
/// <param name="Type">Its type, or null when it is not known.</param>
internal sealed record CollectedField(FieldNode Node, NamedType? ParentType, IType? Type)
{
    /// <summary>The selections below it, once they are collected.</summary>
    public CollectedFields? Below { get; set; }
}
