using Qplet.GraphQL.Data.Media.Storage;

namespace Qplet.GraphQL.Schema.Media;

/// <summary>Takes the files of multipart requests.</summary>
public sealed class MediaUpload(StagingArea staging, MediaAssetWriter assets)
{
    private const string Field = "input.file";

    /// <summary>Stores an uploaded file. Memory use does not depend on its size.</summary>
    /// <exception cref="ValidationException">The file is not accepted, or the user has no room for it.</exception>
    /// <exception cref="LimitExceededException">The user has uploaded too many files within a day.</exception>
    public async Task<MediaAsset> UploadAsync(Viewer viewer, UploadMediaAssetInput input, CancellationToken cancellationToken)
    {
        var ownerId = viewer.RequireId();
        var staged = staging.Create();
        try
        {
            if (!input.File.TryMoveTo(staged.Path))
            {
                await using var content = input.File.OpenReadStream();
                await staged.AppendAsync(content, offset: 0, maxLength: long.MaxValue, cancellationToken);
            }
            return await assets.CreateAsync(ownerId, staged, input.File.Name, input.IsPublic, Field, cancellationToken);
        }
        finally
        {
            staged.Delete();
        }
    }
}
