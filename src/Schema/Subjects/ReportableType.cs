using Qplet.GraphQL.Schema.Complaints;

namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>An object that users can complain about.</summary>
[InterfaceType<IReportable>("Reportable")]
[BindOnly]
public static class ReportableType
{
    /// <summary>Whether you have complained about it. False if you are not signed in.</summary>
    public static async Task<bool> GetViewerHasReportedAsync(
        [Parent(nameof(ISubject.Uid))] IReportable subject,
        Viewer viewer,
        ViewerComplaintsDataLoader complaints,
        CancellationToken cancellationToken
    ) => viewer.IsSignedIn && (await complaints.LoadAsync(subject.Uid, cancellationToken)).Count > 0;
}
