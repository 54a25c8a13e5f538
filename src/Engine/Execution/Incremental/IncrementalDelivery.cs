using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Tracks which parts of one operation are deferred, in which order they may be announced, and which are ready to deliver.</summary>
/// <remarks>
/// Deferred parts found inside another part are registered only when that part is complete, because a null may have removed them. Fields that belong to
/// several fragments are delivered with the first of them. A fragment is announced when the one around it has been delivered, and skipped if it has no fields
/// left.
/// </remarks>
internal sealed class IncrementalDelivery(IncrementalFormat format)
{
    private readonly DeferredFragments _fragments = new();
    private readonly Queue<DeferredGroup> _finishedGroups = new();
    private readonly Queue<ItemStream> _readyStreams = new();
    private readonly List<DeferredFragment> _announceable = [];
    private readonly HashSet<ItemStream> _openStreams = [];
    private readonly HashSet<DeferredFragment> _openFragments = [];
    private int _lastId = -1;

    /// <summary>The first response.</summary>
    public InitialPart Initial { get; } = new();

    /// <summary>The groups that can be executed now.</summary>
    public Queue<DeferredGroup> StartableGroups { get; } = new();

    /// <summary>The lists whose items can be read now, because they were just announced or have capacity for more items.</summary>
    public Queue<ItemStream> StartableStreams { get; } = new();

    /// <summary>Whether the client must expect more responses.</summary>
    public bool HasNext => _openFragments.Count > 0 || _openStreams.Count > 0;

    /// <summary>Whether a part is ready to deliver.</summary>
    public bool IsReady => _finishedGroups.Count > 0 || _readyStreams.Count > 0;

    /// <summary>Returns the part that a place of the result belongs to. Null for the first response.</summary>
    public static IncrementalPart? FindPart(ResultNode node)
    {
        while (node.Parent is { } parent)
        {
            node = parent;
        }
        return node as IncrementalPart;
    }

    /// <summary>Records the deferred fields of an object.</summary>
    public void Find(ObjectResult target)
    {
        var part = FindPart(target) ?? Initial;
        foreach (var (usages, plan) in target.Plan.Deferred)
        {
            part.FoundGroups.Add(new DeferredGroup(this, target, plan, [.. usages.Select(usage => _fragments.Get(target, usage))]));
        }
    }

    /// <summary>Records a list whose remaining items are streamed.</summary>
    public void Find(ItemStream stream) => (FindPart(stream.List) ?? Initial).FoundStreams.Add(stream);

    /// <summary>Records that all fields of a group have their values, or that an error made it null.</summary>
    public void Finish(DeferredGroup group)
    {
        if (group.IsFinished)
        {
            return;
        }
        group.IsFinished = true;
        _finishedGroups.Enqueue(group);
    }

    /// <summary>Records that a list may have something to deliver.</summary>
    public void Touch(ItemStream stream)
    {
        if (stream.IsQueued || !stream.IsReady)
        {
            return;
        }
        stream.IsQueued = true;
        _readyStreams.Enqueue(stream);
    }

    /// <summary>Creates the incremental members of the first response, which announces the parts found in it.</summary>
    public IncrementalPayload Begin()
    {
        var payload = new IncrementalPayload(format);
        Accept(Initial);
        Announce(Initial, payload);
        AnnounceFragments(payload);
        payload.HasNext = HasNext;
        return payload;
    }

    /// <summary>Creates a response with all parts that are ready.</summary>
    public IncrementalPayload Continue()
    {
        var payload = new IncrementalPayload(format);
        while (_finishedGroups.TryDequeue(out var group))
        {
            if (group.IsNulled)
            {
                Fail(group, payload);
            }
            else
            {
                Complete(group, payload);
            }
        }

        while (_readyStreams.TryDequeue(out var stream))
        {
            stream.IsQueued = false;
            if (!stream.IsOver)
            {
                Deliver(stream, payload);
            }
        }

        AnnounceFragments(payload);
        payload.HasNext = HasNext;
        return payload;
    }

    /// <summary>Creates the last response of a delivery that is cut short, in which all pending parts fail.</summary>
    public IncrementalPayload Fail(IReadOnlyList<GraphQLError> errors)
    {
        var payload = new IncrementalPayload(format);
        foreach (var fragment in _openFragments)
        {
            AddFailure(payload, fragment, fragment.Id!, errors);
        }
        foreach (var stream in _openStreams)
        {
            AddFailure(payload, stream, stream.Id!, errors);
        }
        _openFragments.Clear();
        _openStreams.Clear();
        return payload;
    }

    /// <summary>Registers the deferred parts that were found inside a part that is not null.</summary>
    private void Accept(IncrementalPart part)
    {
        foreach (var group in part.FoundGroups)
        {
            if (group.Target.IsDiscarded)
            {
                continue;
            }
            foreach (var fragment in group.BelongsTo)
            {
                fragment.Groups.Add(group);
                Attach(fragment, part);
            }

            // The group may be part of a fragment that is already pending.
            if (group.BelongsTo.Any(_openFragments.Contains))
            {
                Start(group);
            }
        }

        part.FoundGroups.Clear();
        part.FoundStreams.RemoveAll(static stream => stream.List.IsDiscarded);
    }

    private static void Attach(DeferredFragment fragment, IncrementalPart part)
    {
        if (fragment.IsAttached)
        {
            return;
        }
        fragment.IsAttached = true;
        if (fragment.Parent is not { } parent)
        {
            part.Fragments.Add(fragment);
            return;
        }

        parent.Children.Add(fragment);
        Attach(parent, part);
    }

    private void Announce(IncrementalPart part, IncrementalPayload payload)
    {
        _announceable.AddRange(part.Fragments);
        foreach (var stream in part.FoundStreams)
        {
            stream.Id = NextId();
            payload.Pending.Add(stream);
            _openStreams.Add(stream);
            StartableStreams.Enqueue(stream);
        }
    }

    /// <summary>Announces the fragments that can be announced and still have fields.</summary>
    private void AnnounceFragments(IncrementalPayload payload)
    {
        // The list grows during the iteration.
        for (var i = 0; i < _announceable.Count; i++)
        {
            Announce(_announceable[i], payload);
        }
        _announceable.Clear();
    }

    private void Announce(DeferredFragment fragment, IncrementalPayload payload)
    {
        if (fragment.IsOver)
        {
            return;
        }
        if (fragment.Groups.TrueForAll(static group => group.IsDelivered))
        {
            fragment.IsOver = true;
            _announceable.AddRange(fragment.Children);
            return;
        }

        fragment.Id = NextId();
        payload.Pending.Add(fragment);
        _openFragments.Add(fragment);
        foreach (var group in fragment.Groups)
        {
            Start(group);
        }
        CompleteIfDone(fragment, payload);
    }

    private void Start(DeferredGroup group)
    {
        if (group.IsStarted)
        {
            return;
        }
        group.IsStarted = true;
        StartableGroups.Enqueue(group);
    }

    private string NextId() => (++_lastId).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void Complete(DeferredGroup group, IncrementalPayload payload)
    {
        Accept(group);
        group.IsReady = true;
        foreach (var fragment in group.BelongsTo)
        {
            CompleteIfDone(fragment, payload);
        }
    }

    private void CompleteIfDone(DeferredFragment fragment, IncrementalPayload payload)
    {
        if (fragment.Id is not { } id || fragment.IsOver || !fragment.Groups.TrueForAll(static group => group.IsReady))
        {
            return;
        }
        foreach (var group in fragment.Groups)
        {
            Deliver(group, fragment, payload);
        }
        payload.Completed.Add(new CompletedEntry(fragment, id, []));
        Close(fragment);
        _announceable.AddRange(fragment.Children);
    }

    private void Deliver(DeferredGroup group, DeferredFragment fragment, IncrementalPayload payload)
    {
        if (group.IsDelivered)
        {
            return;
        }
        group.IsDelivered = true;
        var nearest = fragment;
        foreach (var other in group.BelongsTo)
        {
            if (_openFragments.Contains(other) && (other.Path?.Length ?? 0) > (nearest.Path?.Length ?? 0))
            {
                nearest = other;
            }
        }

        payload.Incremental.Add((new DataEntry(nearest, PlacedError.Sort(group.Errors), group.Root, group.Target.Path), nearest.Id!));
        Announce(group, payload);
    }

    private void Deliver(ItemStream stream, IncrementalPayload payload)
    {
        var items = new List<object?>();
        var errors = new List<GraphQLError>();
        var position = stream.Waiting.TryPeek(out var first) ? first.Position : 0;
        StreamItem? failed = null;
        var delivered = new List<StreamItem>();
        while (failed is null && stream.Waiting.TryPeek(out var item) && (item.IsDone || item.IsNulled))
        {
            stream.Waiting.Dequeue();
            if (item.IsNulled)
            {
                failed = item;
                continue;
            }

            items.Add(item.Value);
            errors.AddRange(PlacedError.Sort(item.Errors));
            delivered.Add(item);
        }

        if (items.Count > 0)
        {
            payload.Incremental.Add((new ItemsEntry(stream, errors, items, position), stream.Id!));
        }
        foreach (var item in delivered)
        {
            Accept(item);
            Announce(item, payload);
        }

        if (failed is null && stream is not { IsExhausted: true, Waiting.Count: 0 })
        {
            // The stream has capacity for more items.
            if (stream is { IsReading: false, IsExhausted: false })
            {
                StartableStreams.Enqueue(stream);
            }
            return;
        }

        if (failed is not null)
        {
            AddFailure(payload, stream, stream.Id!, PlacedError.Sort(failed.Errors));
        }
        else
        {
            payload.Completed.Add(new CompletedEntry(stream, stream.Id!, []));
        }
        stream.IsOver = true;
        _openStreams.Remove(stream);
    }

    private void Fail(DeferredGroup group, IncrementalPayload payload)
    {
        foreach (var fragment in group.BelongsTo)
        {
            if (fragment.IsOver)
            {
                continue;
            }
            if (fragment.Id is { } id)
            {
                AddFailure(payload, fragment, id, PlacedError.Sort(group.Errors));
            }
            Close(fragment);
        }
    }

    private void Close(DeferredFragment fragment)
    {
        fragment.IsOver = true;
        _openFragments.Remove(fragment);
    }

    private void AddFailure(IncrementalPayload payload, IPendingPart part, string id, IReadOnlyList<GraphQLError> errors)
    {
        payload.Completed.Add(new CompletedEntry(part, id, errors));
        if (format == IncrementalFormat.V01)
        {
            payload.Incremental.Add((part is ItemStream stream ? new ItemsEntry(stream, errors, null, 0) : new DataEntry(part, errors, null, part.Path), id));
        }
    }
}
