using System.Collections.Frozen;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>The rules of all kinds of subjects.</summary>
public sealed class SubjectCatalog(IEnumerable<SubjectRules> rules, VisibleRows<QpletDbContext, Viewer> visible)
{
    private readonly FrozenDictionary<string, SubjectRules> _byKind = rules.ToFrozenDictionary(static rule => rule.Kind, StringComparer.Ordinal);

    private readonly FrozenDictionary<string, SubjectRules> _byTypeName = rules.ToFrozenDictionary(static rule => rule.TypeName, StringComparer.Ordinal);

    private readonly FrozenDictionary<Type, SubjectRules> _byEntity = rules.ToFrozenDictionary(static rule => rule.Entity);

    /// <summary>The rows that a viewer may see.</summary>
    internal VisibleRows<QpletDbContext, Viewer> Visible => visible;

    /// <summary>The kinds that users can comment on, by the names of their types in alphabetical order.</summary>
    public IReadOnlyList<string> CommentableTypes =>
        [.. _byTypeName.Where(static pair => pair.Value.IsCommentable).Select(static pair => pair.Key).Order(StringComparer.Ordinal)];

    /// <summary>The kinds that users can react to, by the names of their types in alphabetical order.</summary>
    public IReadOnlyList<string> ReactableTypes =>
        [.. _byTypeName.Where(static pair => pair.Value.Reactions.Count > 0).Select(static pair => pair.Key).Order(StringComparer.Ordinal)];

    /// <summary>The kinds whose views are counted, by the names of their types in alphabetical order.</summary>
    public IReadOnlyList<string> ViewableTypes =>
        [.. _byTypeName.Where(static pair => pair.Value.IsViewable).Select(static pair => pair.Key).Order(StringComparer.Ordinal)];

    /// <summary>The kinds that users can share, by the names of their types in alphabetical order.</summary>
    public IReadOnlyList<string> ShareableTypes =>
        [.. _byTypeName.Where(static pair => pair.Value.IsShareable).Select(static pair => pair.Key).Order(StringComparer.Ordinal)];

    /// <summary>The kinds that users can complain about, by the names of their types in alphabetical order.</summary>
    public IReadOnlyList<string> ReportableTypes =>
        [.. _byTypeName.Where(static pair => pair.Value.IsReportable).Select(static pair => pair.Key).Order(StringComparer.Ordinal)];

    /// <summary>The rules of a kind.</summary>
    public SubjectRules this[string kind] => _byKind[kind];

    /// <summary>The rules of an entity's kind.</summary>
    public SubjectRules this[Type entity] => _byEntity[entity];

    /// <summary>The rules of all kinds, by the names of the kinds in alphabetical order.</summary>
    public IReadOnlyList<SubjectRules> All => [.. _byKind.Values.OrderBy(static rules => rules.Kind, StringComparer.Ordinal)];

    /// <summary>Returns the subject with a global ID.</summary>
    /// <exception cref="GraphQLException">The text is not an ID, or not the ID of an object that can be a subject.</exception>
    public SubjectKey Require(string id) => Decode(id) ?? throw AccessErrors.NotASubject("id", [.. _byTypeName.Keys.Order(StringComparer.Ordinal)]);

    /// <summary>Returns the subject with a global ID, or null if the text is not the ID of an object that can be a subject.</summary>
    public SubjectKey? Decode(string id) =>
        GlobalId.TryDecode(id, out var typeName, out var text) && _byTypeName.TryGetValue(typeName, out var rule) && rule.ParseKey(text) is { } key
            ? new SubjectKey(rule.Kind, key)
            : null;

    /// <summary>Returns the commentable subject with a global ID.</summary>
    /// <exception cref="ValidationException">The ID is not that of a subject that users can comment on.</exception>
    public SubjectKey Commentable(string id, string field) =>
        Decode(id) is { } key && this[key.Kind].IsCommentable ? key : throw DomainErrors.NotASubject(field, CommentableTypes);

    /// <summary>Returns the reactable subject with a global ID.</summary>
    /// <exception cref="ValidationException">The ID is not that of a subject that users can react to.</exception>
    public SubjectKey Reactable(string id, string field) =>
        Decode(id) is { } key && this[key.Kind].Reactions.Count > 0 ? key : throw DomainErrors.NotASubject(field, ReactableTypes);

    /// <summary>Returns the viewable subject with a global ID.</summary>
    /// <exception cref="ValidationException">The ID is not that of a subject whose views are counted.</exception>
    public SubjectKey Viewable(string id, string field) =>
        Decode(id) is { } key && this[key.Kind].IsViewable ? key : throw DomainErrors.NotASubject(field, ViewableTypes);

    /// <summary>Returns the shareable subject with a global ID.</summary>
    /// <exception cref="ValidationException">The ID is not that of a subject that users can share.</exception>
    public SubjectKey Shareable(string id, string field) =>
        Decode(id) is { } key && this[key.Kind].IsShareable ? key : throw DomainErrors.NotASubject(field, ShareableTypes);

    /// <summary>Returns the reportable subject with a global ID.</summary>
    /// <exception cref="ValidationException">The ID is not that of a subject that users can complain about.</exception>
    public SubjectKey Reportable(string id, string field) =>
        Decode(id) is { } key && this[key.Kind].IsReportable ? key : throw DomainErrors.NotASubject(field, ReportableTypes);

    /// <summary>Returns a subject, or null if it does not exist or the viewer may not see it.</summary>
    public Task<Subject?> FindAsync(QpletDbContext db, Viewer viewer, SubjectKey key, CancellationToken cancellationToken) =>
        this[key.Kind].FindAsync(db, viewer, key.Id, this, cancellationToken);

    /// <summary>
    /// Returns a subject that the viewer may read, or null. Unlike <see cref="FindAsync" />, which leaves plans to the change, it also asks for the plan that
    /// comments on releases require.
    /// </summary>
    public async Task<Subject?> FindReadableAsync(QpletDbContext db, Viewer viewer, SubjectKey key, CancellationToken cancellationToken) =>
        key.Kind != Comment.KindName || await Visible.Reachable<Comment>(db, viewer).AnyAsync(comment => comment.Id == key.Id, cancellationToken)
            ? await FindAsync(db, viewer, key, cancellationToken)
            : null;

    /// <summary>
    /// Locks a subject until the transaction ends, and first the one to which it belongs. Transactions that record something about a subject without counting
    /// it call it before they read the subject: then a deletion at the same time happens before or after them.
    /// </summary>
    public async Task LockAsync(QpletDbContext db, SubjectKey key, CancellationToken cancellationToken)
    {
        var kinds = db.SubjectKinds();
        if (await this[key.Kind].ContainerOfAsync(db, key.Id, cancellationToken) is { } container)
        {
            await kinds[container.Kind].LockAsync(db, container.Id, cancellationToken);
        }
        await kinds[key.Kind].LockAsync(db, key.Id, cancellationToken);
    }

    /// <summary>Returns a subject.</summary>
    /// <exception cref="NotFoundException">It does not exist, or the viewer may not see it.</exception>
    public async Task<Subject> GetAsync(QpletDbContext db, Viewer viewer, SubjectKey key, CancellationToken cancellationToken) =>
        await FindAsync(db, viewer, key, cancellationToken) ?? throw NotFound(key);

    /// <summary>The error for a subject that does not exist.</summary>
    public NotFoundException NotFound(SubjectKey key) => DomainErrors.NotFound(this[key.Kind].TypeName, this[key.Kind].NodeKeyOf(key.Id));
}
