using System.Diagnostics;

namespace Qplet.GraphQL.Execution;

/// <summary>The observation of a request or of a subscription event.</summary>
/// <param name="Activity">The span. Null if there are no listeners.</param>
/// <param name="StartedAt">The timestamp of the start.</param>
internal readonly record struct RequestObservation(Activity? Activity, long StartedAt);
