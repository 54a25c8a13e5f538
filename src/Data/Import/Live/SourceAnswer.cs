namespace Qplet.GraphQL.Data.Import.Live;

/// <summary>The outcome of a request.</summary>
/// <param name="Body">The JSON of the response, or null.</param>
/// <param name="Refusal">The reason why the API does not return this address, or null.</param>
/// <param name="Stop">The reason why no more requests should be sent in this run, or null.</param>
/// <param name="ContinueAt">The time from which the API allows more requests, if that is the reason to stop.</param>
internal sealed record SourceAnswer(byte[]? Body = null, string? Refusal = null, string? Stop = null, DateTimeOffset? ContinueAt = null);
