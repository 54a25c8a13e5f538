using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>A field has a selection set if and only if its type has fields.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections">Section 5.3.3 Leaf Field Selections</see>.</remarks>
internal sealed class ScalarLeafsRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        context.OnEnter<FieldNode>(
            SyntaxKind.Field,
            field =>
            {
                if (context.Types.Type is not { } type)
                {
                    return;
                }

                if (type.IsLeaf() && field.SelectionSet is not null)
                {
                    context.Report(ValidationErrors.SelectionOfLeaf(field, field.SelectionSet, type));
                }
                else if (!type.IsLeaf() && field.SelectionSet is null)
                {
                    context.Report(ValidationErrors.NoSelection(field, type));
                }
            }
        );
    }
}
