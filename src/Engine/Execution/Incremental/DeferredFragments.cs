namespace Qplet.GraphQL.Execution;

/// <summary>The deferred fragments of one operation, by the objects that they begin on.</summary>
internal sealed class DeferredFragments
{
    private readonly Dictionary<(ObjectResult Target, DeferUsage Usage), DeferredFragment> _fragments = [];

    /// <summary>Returns the fragment for a use of <c>@defer</c> at the nearest enclosing object where that use begins.</summary>
    public DeferredFragment Get(ObjectResult from, DeferUsage usage)
    {
        var target = from;
        while (!target.Plan.NewUsages.Contains(usage))
        {
            target = Above(target);
        }
        if (_fragments.TryGetValue((target, usage), out var known))
        {
            return known;
        }
        var fragment = new DeferredFragment(target.Path, usage.Label, usage.Parent is { } parent ? Get(target, parent) : null);
        _fragments.Add((target, usage), fragment);
        return fragment;
    }

    private static ObjectResult Above(ObjectResult target)
    {
        ResultNode? node = target.Parent;
        while (node is not (ObjectResult or DeferredGroup))
        {
            node = node!.Parent;
        }
        return node as ObjectResult ?? ((DeferredGroup)node).Target;
    }
}
