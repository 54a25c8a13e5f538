using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>The fragments of a document have unique names.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness">Section 5.5.1.1 Fragment Name Uniqueness</see>.</remarks>
internal sealed class UniqueFragmentNamesRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        context.OnEnter<FragmentDefinitionNode>(
            SyntaxKind.FragmentDefinition,
            fragment =>
            {
                if (context.Fragments[fragment.Name.Value] is var first && !ReferenceEquals(first, fragment))
                {
                    context.Report(ValidationErrors.DuplicateFragmentName(first.Name, fragment.Name));
                }
            }
        );
    }
}
