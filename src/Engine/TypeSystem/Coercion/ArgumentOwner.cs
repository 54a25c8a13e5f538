using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>The field that arguments are passed to, used in error messages; both members are null if it is not known.</summary>
/// <param name="Field">The field.</param>
/// <param name="Node">The selection of the field.</param>
internal readonly record struct ArgumentOwner(FieldDefinition? Field, FieldNode? Node)
{
    /// <summary>Returns the coordinate of an argument, or its name if the field is not known.</summary>
    public string NameOf(InputValueDefinition argument) => Field is null ? argument.Name : $"{Field}({argument.Name}:)";
}
