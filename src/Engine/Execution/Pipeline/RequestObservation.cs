using System.Diagnostics;

namespace Qplet.GraphQL.Execution;

/// <summary>A request, or an event of a subscription, that is watched.</summary>
/// <param name="Activity">Its span; null where nobody listens.</param>
/// <param name="StartedAt">The time stamp of its start.</param>
internal readonly record struct RequestObservation(Activity? Activity, long StartedAt);
