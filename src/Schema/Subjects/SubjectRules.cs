using Qplet.GraphQL.Data.Search;

namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>
/// The rules of a kind of subject: its IDs, its reactions, its plans and the settings of its notifications. Each kind has one such class, in the folder of its
/// domain; the configuration of the entity declares the kind itself.
/// </summary>
public abstract class SubjectRules
{
    private protected SubjectRules() { }

    /// <summary>The name of the kind, as the data layer declares it.</summary>
    public abstract string Kind { get; }

    /// <summary>The entity.</summary>
    public abstract Type Entity { get; }

    /// <summary>The name of the GraphQL type.</summary>
    public virtual string TypeName => Entity.Name;

    /// <summary>Whether users can comment on subjects of the kind.</summary>
    public bool IsCommentable => typeof(ICommentable).IsAssignableFrom(Entity);

    /// <summary>Whether the views of subjects of the kind are counted.</summary>
    public bool IsViewable => typeof(IViewable).IsAssignableFrom(Entity);

    /// <summary>Whether users can share subjects of the kind.</summary>
    public bool IsShareable => typeof(IShareable).IsAssignableFrom(Entity);

    /// <summary>Whether users can complain about subjects of the kind.</summary>
    public bool IsReportable => typeof(IReportable).IsAssignableFrom(Entity);

    /// <summary>The kinds of reactions that subjects of the kind can have.</summary>
    public virtual IReadOnlyList<ReactionKind> Reactions => [];

    /// <summary>The largest length of a comment, in characters.</summary>
    public virtual int MaxCommentLength => TextLimits.Comment;

    /// <summary>The feature of plans to which comments, and reactions to comments, belong. Null if every plan includes it.</summary>
    public virtual PlanFeature? Commenting => null;

    /// <summary>
    /// The setting that decides whether the owner is notified of reactions, or <see cref="Notifications.Notifier.Always" />. A kind that has reactions must
    /// declare it.
    /// </summary>
    public virtual Func<UserSettings, bool> WantsReactions => throw NoSetting(nameof(WantsReactions));

    /// <summary>
    /// The setting that decides whether users are notified of comments and replies, or <see cref="Notifications.Notifier.Always" />. A commentable kind must
    /// declare it.
    /// </summary>
    public virtual Func<UserSettings, bool> WantsComments => throw NoSetting(nameof(WantsComments));

    /// <summary>
    /// The setting that decides whether the owner is notified of shares, or <see cref="Notifications.Notifier.Always" />. A shareable kind must declare it.
    /// </summary>
    public virtual Func<UserSettings, bool> WantsShares => throw NoSetting(nameof(WantsShares));

    /// <summary>
    /// The setting that decides whether followers are notified of a new subject, or <see cref="Notifications.Notifier.Always" />. A kind whose publication
    /// they are notified of must declare it.
    /// </summary>
    public virtual Func<UserSettings, bool> WantsNew => throw NoSetting(nameof(WantsNew));

    /// <summary>The texts that searches read, or null if subjects of the kind cannot be searched for.</summary>
    public virtual SearchFields? SearchFields => null;

    /// <summary>Returns the key of the subject from the text in its global ID, or null if no subject can have this text.</summary>
    public virtual Guid? ParseKey(string text) => GlobalId.TryParseKey(text, typeof(Guid), out var key) ? (Guid)key! : null;

    /// <summary>Returns the key by which the type's node resolver finds a subject.</summary>
    public virtual object NodeKeyOf(Guid id) => id;

    /// <summary>Returns the subject to which a subject of the kind belongs and with which it is deleted, or null if there is none.</summary>
    internal virtual Task<SubjectKey?> ContainerOfAsync(QpletDbContext db, Guid id, CancellationToken cancellationToken) => Task.FromResult<SubjectKey?>(null);

    /// <summary>Returns a subject, or null if it does not exist or the viewer may not see it.</summary>
    internal abstract Task<Subject?> FindAsync(QpletDbContext db, Viewer viewer, Guid id, SubjectCatalog catalog, CancellationToken cancellationToken);

    /// <summary>Returns the keys of those subjects that the viewer finds in lists.</summary>
    internal abstract Task<IReadOnlySet<Guid>> FindListedAsync(
        IQueryExecutor queries,
        SubjectKind kind,
        IReadOnlyList<Guid> ids,
        CancellationToken cancellationToken
    );

    /// <summary>Returns those of some subjects that the viewer finds in lists, with the texts that searches read, by their keys.</summary>
    internal abstract Task<IEnumerable<KeyValuePair<Guid, object>>> ReadListedAsync(
        IQueryExecutor queries,
        SubjectKind kind,
        IReadOnlyList<Guid> ids,
        CancellationToken cancellationToken
    );

    /// <summary>Returns the keys of the owners of those of some subjects that the viewer may see and that have one, by the keys of the subjects.</summary>
    internal abstract Task<IEnumerable<KeyValuePair<Guid, Guid>>> FindOwnersAsync(
        IQueryExecutor queries,
        SubjectKind kind,
        IReadOnlyList<Guid> ids,
        CancellationToken cancellationToken
    );

    /// <summary>Counts those of some subjects that the viewer finds in lists.</summary>
    internal abstract Task<int> CountListedAsync(
        QpletDbContext db,
        Viewer viewer,
        IQueryable<Guid> ids,
        SubjectCatalog catalog,
        CancellationToken cancellationToken
    );

    /// <summary>Returns the entity of a subject that exists.</summary>
    internal abstract Task<object> ReadAsync(QpletDbContext db, Guid id, CancellationToken cancellationToken);

    private InvalidOperationException NoSetting(string property) =>
        new($"The rules of the kind {Kind} must override {property}, because users are notified of it: see docs/extending.md.");
}
