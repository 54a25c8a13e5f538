using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>No two fragments have one name.</summary>
/// <remarks>Section 5.5.1.1 Fragment Name Uniqueness.</remarks>
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
