using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>
/// Fields with one response name can be merged: they are the same field with the same arguments, or can never meet in one object, and have the same shape.
/// </summary>
/// <remarks>Section 5.3.2 Field Selection Merging. The number of comparisons is limited by <see cref="ValidationOptions.MaxFieldMergeComparisons" />.</remarks>
internal sealed class OverlappingFieldsCanBeMergedRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        var search = new FieldConflictSearch(context);
        context.OnEnter<SelectionSetNode>(
            SyntaxKind.SelectionSet,
            selectionSet =>
            {
                // The set around an inline fragment includes its fields, and one field or spread alone conflicts with nothing.
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
