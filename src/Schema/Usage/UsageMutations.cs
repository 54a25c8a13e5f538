using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Usage;

/// <summary>Mutations that count views and playbacks. They need no sign-in.</summary>
[MutationType]
public static class UsageMutations
{
    private const int MaxPlayIdLength = 64;

    /// <summary>
    /// Counts a playback of a track. Repeated reports of one listening count once and are not errors. Those with a `playId` count once for each ID within 30
    /// days, or within 24 hours without a sign-in. Without a `playId`, playbacks of a track by the same user, or from the same network address without a
    /// sign-in, count once within 30 minutes. The returned `playbackCount` includes the playback; elsewhere it follows within a second.
    /// </summary>
    /// <param name="trackId">The ID of the track.</param>
    /// <param name="playId">
    /// An ID that your client assigns to the listening, at most 64 characters, such as a UUID. Repeats after a pause, a restart or a lost response have the
    /// same ID; playing the track again has another one.
    /// </param>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    public static async Task<Track> RecordPlaybackAsync(
        [ID<Track>] Guid trackId,
        Viewer viewer,
        ClientAddress client,
        UsageRecorder recorder,
        CancellationToken cancellationToken,
        string? playId = null
    )
    {
        var validation = new InputValidation();
        var play = validation.OptionalLine(playId, "input.playId", MaxPlayIdLength);
        validation.ThrowIfAny();
        var reported = new ReportedUsage(UsageKind.Playback, new SubjectKey(Track.KindName, trackId), viewer.Id, client.Network, play);
        return (Track)await recorder.RecordAsync(viewer, reported, cancellationToken);
    }

    /// <summary>
    /// Counts a view of a subject: once within an hour for a user, or for a network address without a sign-in. Further reports are not errors. The returned
    /// `viewCount` includes the view; elsewhere it follows within a second.
    /// </summary>
    /// <param name="subjectId">The ID of the subject, which must be viewable.</param>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [UseMutationConvention(PayloadFieldName = "subject")]
    [GraphQLType("Viewable")]
    public static async Task<object?> RecordViewAsync(
        [GraphQLType("ID!")] string subjectId,
        Viewer viewer,
        ClientAddress client,
        UsageRecorder recorder,
        SubjectCatalog catalog,
        CancellationToken cancellationToken
    )
    {
        var reported = new ReportedUsage(UsageKind.View, catalog.Viewable(subjectId, "input.subjectId"), viewer.Id, client.Network);
        return await recorder.RecordAsync(viewer, reported, cancellationToken);
    }
}
