using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Schema.Audit;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Genres;

/// <summary>Adds, updates and deletes genres. The callers check that the user is an admin.</summary>
public sealed class GenreWriter(Transactions transactions, AuditWriter audit, TimeProvider time)
{
    /// <summary>Adds a genre.</summary>
    /// <exception cref="ValidationException">The name is not valid.</exception>
    /// <exception cref="ConflictException">Another genre has the name.</exception>
    public Task<Genre> CreateAsync(Viewer admin, CreateGenreInput input, CancellationToken cancellationToken)
    {
        var validation = new InputValidation();
        var name = validation.Line(input.Name, "input.name", TextLimits.Title);
        validation.ThrowIfAny();
        return transactions.RunAsync(
            async db =>
            {
                var genre = new Genre
                {
                    Id = Guid.CreateVersion7(time.GetUtcNow()),
                    Name = name,
                    IsPublic = input.IsPublic,
                    CreatedAt = time.UtcMoment(),
                };
                await RequireFreeAsync(db, genre, cancellationToken);
                db.Genres.Add(genre);
                audit.Record(db, admin, AuditAction.GenreCreated, nameof(Genre), genre.Id);
                return genre;
            },
            cancellationToken
        );
    }

    /// <summary>Updates a genre. Omitted fields stay unchanged.</summary>
    /// <exception cref="ValidationException">A value is not valid.</exception>
    /// <exception cref="NotFoundException">The genre does not exist.</exception>
    /// <exception cref="ConflictException">Another genre has the name.</exception>
    public Task<Genre> UpdateAsync(Viewer admin, UpdateGenreInput input, CancellationToken cancellationToken)
    {
        var validation = new InputValidation();
        var name = validation.Present(input.Name, "input.name", text => validation.Line(text, "input.name", TextLimits.Title));
        validation.NotNull(input.IsPublic, "input.isPublic");
        validation.ThrowIfAny();
        return transactions.RunAsync(
            async db =>
            {
                var genre =
                    await db.Genres.SingleOrDefaultAsync(genre => genre.Id == input.GenreId, cancellationToken)
                    ?? throw DomainErrors.NotFound(nameof(Genre), input.GenreId, "input.genreId");
                if (name is not null && name != genre.Name)
                {
                    genre.Name = name;
                    await RequireFreeAsync(db, genre, cancellationToken);
                }
                genre.IsPublic = input.IsPublic.Value ?? genre.IsPublic;
                audit.Record(db, admin, AuditAction.GenreUpdated, nameof(Genre), genre.Id);
                return genre;
            },
            cancellationToken
        );
    }

    /// <summary>Deletes a genre.</summary>
    /// <exception cref="NotFoundException">The genre does not exist.</exception>
    public Task DeleteAsync(Viewer admin, Guid genreId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                if (await db.Genres.Where(genre => genre.Id == genreId).ExecuteDeleteAsync(cancellationToken) == 0)
                {
                    throw DomainErrors.NotFound(nameof(Genre), genreId, "input.genreId");
                }
                audit.Record(db, admin, AuditAction.GenreDeleted, nameof(Genre), genreId);
            },
            cancellationToken
        );

    private static async Task RequireFreeAsync(QpletDbContext db, Genre genre, CancellationToken cancellationToken)
    {
        await db.BecomeOnlyAsync(ExclusiveWork.GenreNames, cancellationToken);
        var name = TextFolding.Fold(genre.Name);
        if (await db.Genres.AnyAsync(other => other.SortName == name && other.Id != genre.Id, cancellationToken))
        {
            throw DomainErrors.GenreExists();
        }
    }
}
