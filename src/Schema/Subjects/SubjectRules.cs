using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>
/// The rules of a kind of subject: how its IDs read, who may see its subjects, and what users may do with them. Each kind has one class of them in the folder
/// of its domain; the data layer declares the kind itself.
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

    /// <summary>The reactions that subjects of the kind take.</summary>
    public virtual IReadOnlyList<ReactionKind> Reactions => [];

    /// <summary>The largest length of a comment, in characters.</summary>
    public virtual int MaxCommentLength => TextLimits.Comment;

    /// <summary>What commenting, and reacting to comments, requires; null if every plan has it.</summary>
    public virtual PlanFeature? Commenting => null;

    /// <summary>The setting that lets the owner be notified of reactions; null if no setting is about it.</summary>
    public virtual Func<UserSettings, bool>? WantsReactions => null;

    /// <summary>The setting that lets users be notified of comments and replies; null if no setting is about it.</summary>
    public virtual Func<UserSettings, bool>? WantsComments => null;

    /// <summary>The setting that lets followers be notified of a new subject; null if no setting is about it.</summary>
    public virtual Func<UserSettings, bool>? WantsNew => null;

    /// <summary>Returns the key that the decoded text of a global ID stands for, or null if it stands for none.</summary>
    public virtual Guid? ParseKey(string text) => GlobalId.TryParseKey(text, typeof(Guid), out var key) ? (Guid)key! : null;

    /// <summary>Returns the key by which the type's node resolver finds a subject.</summary>
    public virtual object NodeKeyOf(Guid id) => id;

    /// <summary>Returns a subject, or null if it does not exist or the viewer may not know of it.</summary>
    internal abstract Task<Subject?> FindAsync(QpletDbContext db, Viewer viewer, Guid id, SubjectCatalog catalog, CancellationToken cancellationToken);

    /// <summary>Returns the entity of a subject that exists.</summary>
    internal abstract Task<object> ReadAsync(QpletDbContext db, Guid id, CancellationToken cancellationToken);
}
