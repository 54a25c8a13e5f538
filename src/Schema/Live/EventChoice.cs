namespace Qplet.GraphQL.Schema.Live;

/// <summary>The treatment of an event for one subscriber.</summary>
public enum EventChoice
{
    /// <summary>The event is delivered.</summary>
    Deliver,

    /// <summary>The event is left out.</summary>
    Skip,

    /// <summary>The subscription completes, and the event is not delivered.</summary>
    Complete,
}
