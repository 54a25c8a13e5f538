using Microsoft.EntityFrameworkCore.Migrations;

namespace Qplet.GraphQL.Data.Migrations;

/// <content>The tables of countries, categories, subcategories, platforms and actions.</content>
public abstract partial class InitialMigration
{
    private static void CreateReference(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Countries",
            table => new { Code = table.Column<string>(maxLength: 2, nullable: false), Name = table.Column<string>(maxLength: 255, nullable: false) },
            constraints: table =>
            {
                table.PrimaryKey("PK_Countries", x => x.Code);
            }
        );
        migration.CreateIndex("IX_Countries_Name_Code", "Countries", ["Name", "Code"]);

        migration.CreateTable(
            "Categories",
            table => new { Code = table.Column<string>(maxLength: 64, nullable: false), Name = table.Column<string>(maxLength: 255, nullable: false) },
            constraints: table =>
            {
                table.PrimaryKey("PK_Categories", x => x.Code);
            }
        );
        migration.CreateIndex("IX_Categories_Name_Code", "Categories", ["Name", "Code"]);

        migration.CreateTable(
            "Subcategories",
            table => new
            {
                Code = table.Column<string>(maxLength: 64, nullable: false),
                Name = table.Column<string>(maxLength: 255, nullable: false),
                CategoryCode = table.Column<string>(maxLength: 64, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Subcategories", x => x.Code);
                table.ForeignKey("FK_Subcategories_Categories_CategoryCode", x => x.CategoryCode, "Categories", "Code", onDelete: ReferentialAction.SetNull);
            }
        );
        migration.CreateIndex("IX_Subcategories_CategoryCode_Name_Code", "Subcategories", ["CategoryCode", "Name", "Code"]);
        migration.CreateIndex("IX_Subcategories_Name_Code", "Subcategories", ["Name", "Code"]);

        migration.CreateTable(
            "Platforms",
            table => new
            {
                Id = migration.Identity<int>(table),
                Code = table.Column<string>(maxLength: 64, nullable: false),
                Name = table.Column<string>(maxLength: 255, nullable: false),
                Website = table.Column<string>(maxLength: 500, nullable: true),
                Color = table.Column<string>(maxLength: 16, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Platforms", x => x.Id);
            }
        );
        migration.CreateIndex("IX_Platforms_Code", "Platforms", "Code");
        migration.CreateIndex("IX_Platforms_Name_Id", "Platforms", ["Name", "Id"]);

        migration.CreateTable(
            "PlatformCountries",
            table => new { PlatformId = table.Column<int>(nullable: false), CountryCode = table.Column<string>(maxLength: 2, nullable: false) },
            constraints: table =>
            {
                table.PrimaryKey("PK_PlatformCountries", x => new { x.PlatformId, x.CountryCode });
                table.ForeignKey("FK_PlatformCountries_Platforms_PlatformId", x => x.PlatformId, "Platforms", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_PlatformCountries_Countries_CountryCode", x => x.CountryCode, "Countries", "Code", onDelete: ReferentialAction.Cascade);
            }
        );
        migration.CreateIndex("IX_PlatformCountries_CountryCode_PlatformId", "PlatformCountries", ["CountryCode", "PlatformId"]);

        migration.CreateTable(
            "PlatformSubcategories",
            table => new { PlatformId = table.Column<int>(nullable: false), SubcategoryCode = table.Column<string>(maxLength: 64, nullable: false) },
            constraints: table =>
            {
                table.PrimaryKey("PK_PlatformSubcategories", x => new { x.PlatformId, x.SubcategoryCode });
                table.ForeignKey("FK_PlatformSubcategories_Platforms_PlatformId", x => x.PlatformId, "Platforms", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    "FK_PlatformSubcategories_Subcategories_SubcategoryCode",
                    x => x.SubcategoryCode,
                    "Subcategories",
                    "Code",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_PlatformSubcategories_SubcategoryCode_PlatformId", "PlatformSubcategories", ["SubcategoryCode", "PlatformId"]);

        migration.CreateTable(
            "Actions",
            table => new { Code = table.Column<string>(maxLength: 64, nullable: false), Name = table.Column<string>(maxLength: 255, nullable: false) },
            constraints: table =>
            {
                table.PrimaryKey("PK_Actions", x => x.Code);
            }
        );
        migration.CreateIndex("IX_Actions_Name_Code", "Actions", ["Name", "Code"]);
    }
}
