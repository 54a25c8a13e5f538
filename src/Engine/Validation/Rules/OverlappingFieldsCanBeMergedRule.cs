using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>
/// Fields with the same response name can be merged: they have the same shape, and are either the same field with the same arguments or can never occur in the
/// same object.
/// </summary>
/// <remarks>
/// <see href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging">Section 5.3.2 Field Selection Merging</see>. The number of comparisons is
/// limited by <see cref="ValidationOptions.MaxFieldMergeComparisons" />.
/// </remarks>
internal sealed class OverlappingFieldsCanBeMergedRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        var search = new FieldConflictSearch(context);
        context.OnEnter<SelectionSetNode>(
            SyntaxKind.SelectionSet,
            selectionSet =>
            {
                // The fields of an inline fragment are checked with the enclosing set, and a single field or spread cannot conflict.
                if (context.Ancestors[^1] is InlineFragmentNode || selectionSet.Selections is [not InlineFragmentNode])
                {
                    return;
                }

                foreach (var conflict in search.FindWithin(context.Types.ParentType, selectionSet))
                {
                    context.Report(ValidationErrors.FieldConflict(conflict.ResponseName, conflict.Reason, conflict.Fields1.Concat(conflict.Fields2)));
                }
            }
        );
    }
}
