using System.Runtime.CompilerServices;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>Finds fields that cannot be merged.</summary>
/// <remarks>
/// Comparing all fields that a selection set reaches through fragments would repeat the comparisons of a fragment for every spread. Each set is therefore
/// compared in parts: its own fields with each other, its fields with each fragment, and each pair of fragments. No comparison is repeated, and a budget limits
/// the rest, since a document can be constructed in which every pair differs.
/// </remarks>
internal sealed class FieldConflictSearch(ValidationContext context)
{
    private readonly Dictionary<(SelectionSetNode Set, NamedType? Type), CollectedFields> _collected = [];
    private readonly Dictionary<(CollectedFields Fields, FragmentDefinitionNode Fragment), bool> _comparedWithFragment = [];
    private readonly Dictionary<(FragmentDefinitionNode First, FragmentDefinitionNode Second), bool> _comparedFragments = [];
    private readonly HashSet<long> _compatible = [];
    private readonly HashSet<long> _compatibleWhereExclusive = [];
    private readonly ArgumentKeys _arguments = new();
    private int _comparisons;

    /// <summary>An empty list to reuse for the next comparison.</summary>
    private List<FieldConflict>? _spare;

    /// <summary>
    /// Returns the conflicts within a selection set, including fragments. The conflicts are found lazily; no more are computed than are reported.
    /// </summary>
    public IEnumerable<FieldConflict> FindWithin(NamedType? type, SelectionSetNode selectionSet)
    {
        var conflicts = new List<FieldConflict>();
        var fields = Collect(type, selectionSet);
        foreach (var (responseName, sameName) in fields.Fields)
        {
            for (var i = 0; i < sameName.Count; i++)
            {
                for (var j = i + 1; j < sameName.Count; j++)
                {
                    Compare(conflicts, false, responseName, sameName[i], sameName[j]);
                    foreach (var conflict in conflicts)
                    {
                        yield return conflict;
                    }

                    conflicts.Clear();
                }
            }
        }

        for (var i = 0; i < fields.Fragments.Count; i++)
        {
            CompareWithFragment(conflicts, false, fields, fields.Fragments[i]);
            for (var j = i + 1; j < fields.Fragments.Count; j++)
            {
                CompareFragments(conflicts, false, fields.Fragments[i], fields.Fragments[j]);
            }
        }

        foreach (var conflict in conflicts)
        {
            yield return conflict;
        }
    }

    private void CompareWithFragment(List<FieldConflict> conflicts, bool areExclusive, CollectedFields fields, FragmentDefinitionNode fragment)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Spend();
        if (fields.Fields.Count == 0 || WasCompared(_comparedWithFragment, (fields, fragment), areExclusive))
        {
            return;
        }

        _comparedWithFragment[(fields, fragment)] = areExclusive;
        var fragmentFields = Collect(fragment);
        if (ReferenceEquals(fields, fragmentFields))
        {
            return;
        }

        CompareFields(conflicts, areExclusive, fields, fragmentFields);
        foreach (var inner in fragmentFields.Fragments)
        {
            CompareWithFragment(conflicts, areExclusive, fields, inner);
        }
    }

    private void CompareFragments(List<FieldConflict> conflicts, bool areExclusive, FragmentDefinitionNode first, FragmentDefinitionNode second)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Spend();
        if (
            ReferenceEquals(first, second)
            || WasCompared(_comparedFragments, (first, second), areExclusive)
            || WasCompared(_comparedFragments, (second, first), areExclusive)
        )
        {
            return;
        }

        _comparedFragments[(first, second)] = areExclusive;
        var firstFields = Collect(first);
        var secondFields = Collect(second);
        CompareFields(conflicts, areExclusive, firstFields, secondFields);
        foreach (var inner in secondFields.Fragments)
        {
            CompareFragments(conflicts, areExclusive, first, inner);
        }

        foreach (var inner in firstFields.Fragments)
        {
            CompareFragments(conflicts, areExclusive, inner, second);
        }
    }

    /// <summary>Compares the direct fields of two sets, without the fragments that they spread.</summary>
    private void CompareFields(List<FieldConflict> conflicts, bool areExclusive, CollectedFields first, CollectedFields second)
    {
        if (second.Fields.Count == 0)
        {
            return;
        }

        foreach (var (responseName, firstFields) in first.Fields)
        {
            Spend();
            if (!second.Fields.TryGetValue(responseName, out var secondFields))
            {
                continue;
            }

            foreach (var firstField in firstFields)
            {
                foreach (var secondField in secondFields)
                {
                    Compare(conflicts, areExclusive, responseName, firstField, secondField);
                }
            }
        }
    }

    /// <summary>Compares two fields with the same response name, and their subfields.</summary>
    private void Compare(List<FieldConflict> conflicts, bool parentsAreExclusive, string responseName, CollectedField first, CollectedField second)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Spend();
        var (node1, node2) = (first.Node, second.Node);

        // Fields of two different object types never occur in the same object, so only the shapes of their values must be the same.
        var areExclusive =
            parentsAreExclusive || (first.ParentType is ObjectType && second.ParentType is ObjectType && !ReferenceEquals(first.ParentType, second.ParentType));
        string? reason = null;
        if (!areExclusive && node1.Name.Value != node2.Name.Value)
        {
            reason = $"\"{ValidationErrors.Shorten(node1.Name.Value)}\" and \"{ValidationErrors.Shorten(node2.Name.Value)}\" are different fields";
        }
        else if (!areExclusive && _arguments.Get(node1) != _arguments.Get(node2))
        {
            reason = "they have differing arguments";
        }
        else if (DescribeStreams(node1, node2) is { } streams)
        {
            reason = streams;
        }
        else if (first.Type is not null && second.Type is not null && AreShapesDifferent(first.Type, second.Type))
        {
            reason = $"they return conflicting types \"{first.Type}\" and \"{second.Type}\"";
        }

        if (reason is not null)
        {
            conflicts.Add(FieldConflict.OfFields(responseName, reason, node1, node2));
        }
        else if (
            node1.SelectionSet is not null
            && node2.SelectionSet is not null
            && CompareSubfields(areExclusive, CollectBelow(first), CollectBelow(second)) is { Count: > 0 } below
        )
        {
            conflicts.Add(FieldConflict.OfSubfields(responseName, node1, node2, below));
        }
    }

    /// <summary>Returns the reason why two fields cannot be merged because one of them is streamed; null if neither is.</summary>
    private string? DescribeStreams(FieldNode node1, FieldNode node2)
    {
        if (node1.Directives.Count == 0 && node2.Directives.Count == 0)
        {
            return null;
        }

        var stream1 = node1.FindDirective(IncrementalDirectives.Stream);
        var stream2 = node2.FindDirective(IncrementalDirectives.Stream);
        return (stream1, stream2) switch
        {
            (null, null) => null,
            (not null, not null) when _arguments.Get(stream1) == _arguments.Get(stream2) =>
                "they have overlapping stream directives. See https://github.com/graphql/defer-stream-wg/discussions/100",
            _ => "they have overlapping stream directives",
        };
    }

    /// <summary>Compares the subfields of two fields.</summary>
    /// <returns>The conflicts; null if the two sets were compared before without a conflict.</returns>
    private List<FieldConflict>? CompareSubfields(bool areExclusive, CollectedFields first, CollectedFields second)
    {
        var compatible = areExclusive ? _compatibleWhereExclusive : _compatible;
        var pair = ((long)first.Id << 32) | (uint)second.Id;
        if (compatible.Contains(pair))
        {
            return null;
        }

        var conflicts = _spare ?? [];
        _spare = null;
        CompareFields(conflicts, areExclusive, first, second);
        foreach (var fragment in second.Fragments)
        {
            CompareWithFragment(conflicts, areExclusive, first, fragment);
        }

        foreach (var fragment in first.Fragments)
        {
            CompareWithFragment(conflicts, areExclusive, second, fragment);
        }

        foreach (var firstFragment in first.Fragments)
        {
            foreach (var secondFragment in second.Fragments)
            {
                CompareFragments(conflicts, areExclusive, firstFragment, secondFragment);
            }
        }

        if (conflicts.Count == 0)
        {
            compatible.Add(pair);
            _spare = conflicts;
        }

        return conflicts;
    }

    private CollectedFields CollectBelow(CollectedField field) => field.Below ??= Collect(field.Type?.NamedType(), field.Node.SelectionSet!);

    private CollectedFields Collect(FragmentDefinitionNode fragment) =>
        Collect(context.Schema.FindType(fragment.TypeCondition.Name.Value), fragment.SelectionSet);

    private CollectedFields Collect(NamedType? type, SelectionSetNode selectionSet)
    {
        if (!_collected.TryGetValue((selectionSet, type), out var fields))
        {
            fields = new CollectedFields(context, type, selectionSet, _collected.Count);
            _collected.Add((selectionSet, type), fields);
        }

        return fields;
    }

    private void Spend()
    {
        if (++_comparisons > context.Options.MaxFieldMergeComparisons)
        {
            context.Abort(ValidationErrors.TooManyFieldMergeComparisons(context.Options.MaxFieldMergeComparisons));
        }
    }

    /// <summary>Returns whether a pair was compared at least as strictly before; the comparison of mutually exclusive fields is less strict.</summary>
    private static bool WasCompared<TPair>(Dictionary<TPair, bool> compared, TPair pair, bool areExclusive)
        where TPair : notnull => compared.TryGetValue(pair, out var wereExclusive) && (areExclusive || !wereExclusive);

    /// <summary>
    /// Returns whether values of two types cannot occur at the same place in the response (the negation of SameResponseShape, as far as it depends on the
    /// types).
    /// </summary>
    private static bool AreShapesDifferent(IType first, IType second) =>
        (first, second) switch
        {
            (ListType list1, ListType list2) => AreShapesDifferent(list1.ElementType, list2.ElementType),
            (ListType, _) or (_, ListType) => true,
            (NonNullType nonNull1, NonNullType nonNull2) => AreShapesDifferent(nonNull1.NullableType, nonNull2.NullableType),
            (NonNullType, _) or (_, NonNullType) => true,
            _ => (first.IsLeaf() || second.IsLeaf()) && !ReferenceEquals(first, second),
        };
}
