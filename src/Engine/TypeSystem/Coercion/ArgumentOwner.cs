using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>What arguments are given to, for what is said of those that do not fit; nothing where it is not known.</summary>
/// <param name="Field">The field.</param>
/// <param name="Node">Where it is selected.</param>
internal readonly record struct ArgumentOwner(FieldDefinition? Field, FieldNode? Node)
{
    /// <summary>The coordinate of an argument, or its name.</summary>
    public string NameOf(InputValueDefinition argument) => Field is null ? argument.Name : $"{Field}({argument.Name}:)";
}
