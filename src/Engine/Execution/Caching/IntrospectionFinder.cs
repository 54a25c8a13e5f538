using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Finds introspection fields in documents.</summary>
internal static class IntrospectionFinder
{
    public static FieldNode? Find(DocumentNode document)
    {
        foreach (var definition in document.Definitions.OfType<ExecutableDefinitionNode>())
        {
            if (Find(definition.SelectionSet) is { } field)
            {
                return field;
            }
        }

        return null;
    }

    private static FieldNode? Find(SelectionSetNode selections)
    {
        foreach (var selection in selections.Selections)
        {
            var found = selection switch
            {
                FieldNode
                {
                    Name.Value: IntrospectionFields.SchemaFieldName or IntrospectionFields.TypeFieldName or IntrospectionFields.ServiceFieldName
                } field => field,
                FieldNode { SelectionSet: { } below } => Find(below),
                InlineFragmentNode fragment => Find(fragment.SelectionSet),
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
