using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>Fragments apply only to object, interface and union types.</summary>
/// <remarks>
/// <see href="https://spec.graphql.org/September2025/#sec-Fragments-on-Object-Interface-or-Union-Types">Section 5.5.1.3 Fragments on Object, Interface or Union
/// Types</see>.
/// </remarks>
internal sealed class FragmentsOnCompositeTypesRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        context.OnEnter<InlineFragmentNode>(
            SyntaxKind.InlineFragment,
            fragment =>
            {
                if (fragment.TypeCondition is not null && IsLeafOrInput(context, fragment.TypeCondition))
                {
                    context.Report(ValidationErrors.InlineFragmentOnLeaf(fragment.TypeCondition));
                }
            }
        );
        context.OnEnter<FragmentDefinitionNode>(
            SyntaxKind.FragmentDefinition,
            fragment =>
            {
                if (IsLeafOrInput(context, fragment.TypeCondition))
                {
                    context.Report(ValidationErrors.FragmentOnLeaf(fragment));
                }
            }
        );
    }

    private static bool IsLeafOrInput(ValidationContext context, NamedTypeNode reference) =>
        context.Schema.TryGetType(reference.Name.Value, out var type) && !type.IsComposite();
}
