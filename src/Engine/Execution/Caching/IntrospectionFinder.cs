using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Execution;

/// <summary>Finds introspection fields in documents.</summary>
internal static class IntrospectionFinder
{
    /// <summary>Returns the first field whose name is one of those to find. Null if the document does not select any.</summary>
    public static FieldNode? Find(DocumentNode document, Predicate<string> isFound)
    {
        foreach (var definition in document.Definitions.OfType<ExecutableDefinitionNode>())
        {
            if (Find(definition.SelectionSet, isFound) is { } field)
            {
                return field;
            }
        }

        return null;
    }

    private static FieldNode? Find(SelectionSetNode selections, Predicate<string> isFound)
    {
        foreach (var selection in selections.Selections)
        {
            var found = selection switch
            {
                FieldNode field when isFound(field.Name.Value) => field,
                FieldNode { SelectionSet: { } below } => Find(below, isFound),
                InlineFragmentNode fragment => Find(fragment.SelectionSet, isFound),
                _ => null,
            };
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }
}
