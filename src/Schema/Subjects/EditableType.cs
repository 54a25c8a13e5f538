namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>An object that users can edit and delete.</summary>
[InterfaceType<IEditable>("Editable")]
[BindOnly]
public static class EditableType
{
    /// <summary>Whether you may edit it. True if you are its owner or author.</summary>
    [RequiresOwner]
    public static bool GetViewerCanEdit([Parent(nameof(ISubject.Uid))] IEditable subject, Viewer viewer, SubjectKinds kinds) =>
        kinds.Find(subject.GetType())!.OwnerOf(subject) is { } ownerId && viewer.Is(ownerId);

    /// <summary>Whether you may delete it. True if you are its owner or author, or an admin.</summary>
    [RequiresOwner]
    public static bool GetViewerCanDelete([Parent(nameof(ISubject.Uid))] IEditable subject, Viewer viewer, SubjectKinds kinds) =>
        viewer.MaySeePrivateOf(kinds.Find(subject.GetType())!.OwnerOf(subject));
}
